"""Tests of snippets/operating/drain_processes.py."""

import os
import queue
import signal

from snippets.operating.drain_processes import (
    leave_signals_to_the_parent,
    listen,
    main,
    serve,
    work,
)
from tests.snippets.needs import requires

pytestmark = requires("operating/drain_processes")

LIMIT = 30.0  # seconds


def fail(job):
    """A job with an error in it."""
    raise ValueError(job)


def test_a_job_that_is_stuck():
    """The quick job is done, the worker of the stuck one is killed, the next one is left."""
    assert main(grace=0.1) == "done: 1, cut off: 1, left: ['next']"


def test_without_a_signal_all_jobs_are_done():
    """It ends when there are no more jobs."""
    assert serve(map(str, range(10)), work, queue.SimpleQueue()) == (10, 0)


def test_a_second_signal_does_not_wait():
    """With much grace left, the second signal ends the stuck job."""
    events = queue.SimpleQueue()
    listen(events)

    def jobs():
        yield "stuck"
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGINT)
        yield "stuck"

    assert serve(jobs(), work, events, grace=LIMIT) == (0, 2)


def test_a_job_that_fails(caplog):
    """It is logged and counted."""
    found = serve(iter(["job"]), fail, queue.SimpleQueue())

    assert (found, caplog.messages) == ((1, 0), ["a job failed"])


def test_a_worker_ignores_both_signals():
    """What the initializer sets."""
    leave_signals_to_the_parent()
    numbers = (signal.SIGTERM, signal.SIGINT)

    assert [signal.getsignal(number) for number in numbers] == [signal.SIG_IGN] * 2
