"""Servers and pipelines stop in order whenever the signal comes.

A program of signalled_programs.py runs under an interpreter, and a signal is sent after a random
number of its steps; then its last line, its exit code and what it leaves behind are looked at.
A failure prints its seed; `SIGNAL_SEED=N` repeats it.
"""

import contextlib
import os
import random
import re
import signal
import subprocess
import sys

import pytest
from guide import interpreters
from guide.paths import ROOT, WORK

from tests.signalled_programs import PROGRAMS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")

LIMIT_SECONDS = 60
STEPS = 40  # a signal comes after at most so many
BOTH = (signal.SIGTERM, signal.SIGINT)
CTRL_C = {  # programs that promise nothing about SIGTERM
    "pipeline_with_threads",
    "pipeline_with_processes",
    "queue_with_workers",
    "other_programs",
}
TO_THE_GROUP = {"pipeline_with_processes"}  # as a terminal sends Ctrl-C
TWICE = {"service_with_slow_threads": 3}  # its steps, after which it waits for a second signal
# asyncio, of a program that ended just before it was killed: python/cpython#127049
ENDED_ALREADY = re.compile(r"^Unknown child process pid \d+, .+\n", re.MULTILINE)


@pytest.fixture(scope="module")
def found():
    """The interpreters of this machine by label."""
    return {one.label: one.path for one in interpreters.find()[0]}


@pytest.mark.parametrize("label", interpreters.LABELS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_signal_at_a_random_moment(program, label, found):
    """The program keeps its promise and leaves nothing behind."""
    if label not in found:
        pytest.skip(f"no {label} on this machine: uv python install {label}")

    assert trial(program, found[label], seed()) == "kept"


@pytest.mark.long
@pytest.mark.parametrize("label", interpreters.LABELS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_signals_at_many_random_moments(program, label, found):
    """The same, again and again."""
    if label not in found:
        pytest.skip(f"no {label} on this machine: uv python install {label}")
    for _ in range(15):
        assert trial(program, found[label], seed()) == "kept"


def seed():
    """A new one, or the one to repeat; pytest shows it when a test fails."""
    chosen = int(os.environ.get("SIGNAL_SEED") or random.randrange(10**9))
    print("SIGNAL_SEED =", chosen)
    return chosen


def trial(program, python, seed):
    """Run the program, signal it; "kept", or what is wrong with its end."""
    moments = random.Random(seed)
    first, second = moments.sample(BOTH, k=2) if program not in CTRL_C else 2 * [signal.SIGINT]
    with start(program, python) as process:
        try:
            wait_for_steps(process, moments.randint(1, TWICE.get(program, STEPS)))
            send(process, program, first)
            if program in TWICE:
                send(process, program, second)
            said, errors = process.communicate(timeout=LIMIT_SECONDS)  # ends when all have ended
        finally:
            kill_group(process)
    last, cut_off = said.splitlines()[-1].split(", cut off ")
    code = 0 if cut_off == "0" else 1
    errors = ENDED_ALREADY.sub("", errors)
    is_right = process.returncode == code and (code == 0 or program in TWICE) and not errors
    end = f"{first.name}, exit code {process.returncode}, {cut_off} cut off; {errors}"
    return last if is_right else end


def start(program, python):
    """The program in a process group of its own."""
    return subprocess.Popen(
        [python, "-m", "tests.signalled_programs", program],
        cwd=ROOT,
        env={
            **{k: v for k, v in os.environ.items() if not k.startswith("PYTHON")},
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(WORK / "pycache"),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for_steps(process, count):
    """Return after so many lines of progress."""
    for _ in range(count):
        assert process.stdout.readline() == "step\n", process.stderr.read()


def send(process, program, number):
    """To the program, or to everything that it has started."""
    if program in TO_THE_GROUP:
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)


def kill_group(process):
    """Leave nothing behind, however the test ends."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
