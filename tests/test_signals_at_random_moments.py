"""The programs of the pages end in order when a signal comes at any moment of their run.

test_signals.py holds servers and pipelines to their promises while they work. Here the programs
run as a reader runs them, and the signal may come at their start, in the middle, or at their end.
A failure prints its seed; `SIGNAL_SEED=N` repeats it, as far as a machine can.
"""

import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest
from guide import interpreters, recording
from guide.paths import WORK

from snippets import catalog, recorded

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
]

LIMIT_SECONDS = 60
TRIALS = 2
SERVERS_AND_PIPELINES = re.compile(
    r"hybrid/.*"
    r"|event_loop/(bounded_queue|limit_in_flight|line_server|loop_in_thread|one_loop_per_thread"
    r"|queue_shutdown|read_files|run_programs|stop_on_signal)"
    r"|operating/(drain_processes|drain_server|drain_threads|health_checks)"
)
# An interruption may show with whatever it interrupted; these are faults of the program.
FAULT = re.compile(
    r"^(?:Fatal Python error|.*\bleaked\b|[\w.]*Broken\w*Pool"
    r"|[\w.]*(?:Assertion|Attribute|InvalidState|Key|Name|Runtime|Type|Value)Error)"
    r"(?!.*\n\nDuring handling)"  # that one was interrupted while somebody handled it
    r"(?!: '_UnixSelectorEventLoop' object has no attribute '_ssock')",  # while it was made
    re.MULTILINE,
)
PROGRAMS = [
    one
    for one in catalog.snippets()
    if SERVERS_AND_PIPELINES.fullmatch(one.name) and one.is_program
]


@pytest.fixture(scope="module")
def found():
    """The interpreters of this machine by label."""
    return {one.label: one for one in interpreters.find()[0]}


@pytest.mark.parametrize("label", interpreters.LABELS)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda one: one.name)
def test_a_signal_at_any_moment_ends_the_program(program, label, found, tmp_path):
    """In time, with the right exit code and no error of its own, and no process stays."""
    if label not in found:
        pytest.skip(f"no {label} on this machine: uv python install {label}")
    if not recording.fits(program, found[label]):
        pytest.skip("needs a newer Python")
    shutil.copy(program.path, tmp_path)
    command = [str(found[label].path), program.path.name]
    seed = int(os.environ.get("SIGNAL_SEED") or random.randrange(10**9))
    print("SIGNAL_SEED =", seed)
    moments = random.Random(seed)
    began = time.monotonic()
    assert trial(command, tmp_path, None, LIMIT_SECONDS, ends(program, None)) == ""
    lasts = time.monotonic() - began

    for _ in range(TRIALS):
        number, wait = moments.choice((signal.SIGINT, signal.SIGTERM)), moments.uniform(0, lasts)
        wrong = trial(command, tmp_path, number, wait, ends(program, number))
        assert wrong == "", f"{number.name} after {wait:.3f} of {lasts:.3f} s: {wrong}"


def ends(program, number):
    """The exit codes that are right after this signal."""
    own = {recorded.expectation(program.name).exit}
    if number is None:
        return own
    # 0 and 1: programs with handlers say whether work was cut off; others end by the signal.
    # SIGTERM taken as Ctrl-C ends like Ctrl-C.
    return own | {0, 1, -number} | ({-signal.SIGINT} if number == signal.SIGTERM else set())


def trial(command, folder, number, wait, codes):
    """Run, signal after a while, and look at the end; empty if all is well."""
    with subprocess.Popen(
        command,
        cwd=folder,
        env={
            **{k: v for k, v in os.environ.items() if not k.startswith("PYTHON")},
            "PYTHONPYCACHEPREFIX": str(WORK / "pycache"),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_ctrl_c,
    ) as process:
        try:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(wait)
            if number is not None:
                process.send_signal(number)
            _, said = process.communicate(timeout=LIMIT_SECONDS)  # ends when all have ended
        except subprocess.TimeoutExpired:
            return "it hangs" if process.poll() is None else "it leaves processes behind"
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    if "Fatal Python error: init" in said:  # Python was not ready to run anything
        return ""
    is_right = process.returncode in codes and not FAULT.search(said)
    return "" if is_right else f"exit code {process.returncode}; {said}"


def hear_ctrl_c():
    """What pytest starts in the background would ignore SIGINT."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
