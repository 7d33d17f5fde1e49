"""The programs that `calibrate` runs measure what they say."""

import sys
from concurrent.futures import ProcessPoolExecutor

import pytest

from snippets.choose.programs import (
    keep_busy,
    time_loop,
    time_processes,
    time_threads,
    weigh_workers,
)

LINUX = sys.platform.startswith("linux")


@pytest.mark.parametrize(
    "figure",
    [
        time_threads.submitted, time_threads.done, time_loop.opened,
        time_loop.took, time_loop.handed_over,
    ],
)  # fmt: skip
def test_a_figure_is_a_time(figure):
    """Each figure is more than nothing."""
    assert figure() > 0


def test_a_pool_is_opened_and_closed():
    """Opening a pool with two workers takes some time."""
    assert time_threads.opened(2) > 0


def test_steps_of_a_process_pool():
    """Four steps are timed, from the first call to the end."""
    steps = time_processes.open_and_close()

    assert list(steps) == ["submit", "boot", "again", "close"]


def test_calls_and_copies_of_processes(monkeypatch):
    """Calls, chunks and bytes have a price each."""
    monkeypatch.setattr(time_processes, "CALLS", 10)
    with ProcessPoolExecutor(2) as pool:
        found = time_processes.calls(pool) | time_processes.copies(pool)

    assert min(found.values()) > 0


def test_what_workers_are_given():
    """One function takes anything, the other makes bytes."""
    answers = (time_processes.nothing(1), time_processes.make(3))

    assert answers == (None, bytes(3))


@pytest.mark.skipif(sys.version_info < (3, 14), reason="needs Python 3.14")
def test_steps_of_a_pool_of_interpreters(monkeypatch):
    """Starting and closing are timed, then calls and bytes."""
    from concurrent.futures import InterpreterPoolExecutor

    from snippets.choose.programs import time_interpreters

    monkeypatch.setattr(time_interpreters, "CALLS", 10)
    steps = time_interpreters.open_and_close()
    with InterpreterPoolExecutor(1) as pool:
        pool.submit(abs, 1).result()
        figures = time_interpreters.calls(pool) | time_interpreters.copies(pool)

    assert (list(steps), min(figures.values()) > 0) == (
        ["start", "close"],
        True,
    )


def test_a_busy_process_counts_its_steps():
    """It counts from a common start, and something gets done."""
    assert keep_busy.steps(0.0, 0.0) == 0


@pytest.mark.skipif(not LINUX, reason="reads /proc: Linux only")
@pytest.mark.parametrize(
    "kind",
    [
        weigh_workers.thread_bytes, weigh_workers.loop_task_bytes,
        weigh_workers.process_bytes, weigh_workers.interpreter_bytes,
    ],
)  # fmt: skip
def test_workers_are_weighed(kind):
    """A worker's weight is a number of bytes."""
    assert isinstance(kind(), float | int)


@pytest.mark.skipif(not LINUX, reason="reads /proc: Linux only")
def test_this_process_weighs_something():
    """A Python process takes more than a megabyte."""
    assert weigh_workers.own_weight(0) > 1_000_000
