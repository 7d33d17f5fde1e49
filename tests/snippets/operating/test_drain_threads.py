"""Tests of snippets/operating/drain_threads.py."""

import contextlib
import itertools
import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from snippets.operating import drain_threads as module
from snippets.operating.drain_threads import end, listen, main, serve
from tests.snippets.needs import requires

pytestmark = requires("operating/drain_threads")

LIMIT = 30.0  # seconds


def test_a_job_that_is_stuck():
    """The quick job is done, the stuck one cut off, the next one left."""
    assert main(grace=0.5) == (["quick: done", "done: 1, cut off: 1, left: ['next']"], 1)


def test_without_a_signal_all_jobs_are_done():
    """It ends when there are no more jobs, and each was done once."""
    done = []
    found = serve(map(str, range(20)), done.append, queue.SimpleQueue())

    assert (found, sorted(done, key=int)) == ((20, 0), [str(n) for n in range(20)])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("signalled_at", [1, 2, 7])
def test_nothing_is_begun_after_the_signal(number, signalled_at):
    """What was taken is done; what comes after the signal is left."""
    done, events = [], queue.SimpleQueue()
    listen(events)

    def jobs():
        for job in itertools.count(1):
            if job == signalled_at:
                os.kill(os.getpid(), number)
            yield str(job)

    source = jobs()
    found = serve(source, done.append, events, grace=LIMIT)

    assert (found, len(done), next(source)) == (
        (signalled_at, 0),
        signalled_at,
        str(signalled_at + 1),
    )


def test_a_second_signal_does_not_wait():
    """With much grace left, the second signal ends the waiting."""
    released, events = threading.Event(), queue.SimpleQueue()

    def work(_):
        events.put(signal.SIGTERM)
        events.put(signal.SIGTERM)
        released.wait(LIMIT)

    found = serve(iter(["stuck"]), work, events, grace=LIMIT)
    released.set()

    assert found == (0, 1)


def test_a_job_that_fails(caplog):
    """It is logged and counted, and the others are done."""
    done = []

    def work(job):
        if job == "1":
            raise ValueError(job)
        done.append(job)

    found = serve(map(str, range(4)), work, queue.SimpleQueue())

    assert (found, len(done), caplog.messages) == ((4, 0), 3, ["a job failed"])


def test_a_quiet_end():
    """Without anything cut off, the process ends as it would have ended."""
    assert end(0) is None


PROGRAM = """
import itertools, queue, sys
from snippets.operating.drain_threads import end, listen, serve
events = queue.SimpleQueue()
if sys.argv[1:] == ["listen"]:
    listen(events)
def jobs():
    print("ready", flush=True)
    while True:
        yield "job"
done, cut_off = serve(jobs(), lambda job: None, events)
print(cut_off)
end(cut_off)
"""


@pytest.fixture
def first_process():
    """Start a program as process 1 of a process namespace, as a container does."""
    unshare = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child"]
    with contextlib.ExitStack() as stack:

        def start(*arguments):
            try:
                process = stack.enter_context(
                    subprocess.Popen(
                        [*unshare, sys.executable, "-c", PROGRAM, *arguments],
                        env={**os.environ, "PYTHONPATH": str(Path(module.__file__).parents[2])},
                        stdout=subprocess.PIPE,
                        text=True,
                    )
                )
            except FileNotFoundError:
                pytest.skip("needs the command unshare (util-linux)")
            stack.callback(process.kill)
            if process.stdout.readline() != "ready\n":
                pytest.skip("needs the right to make a process namespace")
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
            return process, int(children.read_text())

        yield start


def test_as_process_1_of_a_container(first_process):
    """With a handler it drains when the container is stopped."""
    process, pid = first_process("listen")
    os.kill(pid, signal.SIGTERM)

    assert (process.communicate(timeout=LIMIT)[0], process.returncode) == ("0\n", 0)


def test_process_1_without_a_handler_ignores_sigterm(first_process):
    """The kernel drops a signal that process 1 does not handle; only SIGKILL ends it."""
    process, pid = first_process()
    os.kill(pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(0.5)
    ended = process.poll()
    os.kill(pid, signal.SIGKILL)

    assert (ended, process.wait(LIMIT) != 0) == (None, True)
