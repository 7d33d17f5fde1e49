"""Tests of snippets/hybrid/loop_beside_interpreters.py."""

import asyncio
import sys

import pytest

from tests.snippets.needs import requires

pytestmark = requires("hybrid/loop_beside_interpreters")

LONG = 20_000_000  # a few tenths of a second


def had_turns(kind):
    """Whether the loop had turns beside such a pool."""
    from concurrent import futures

    from snippets.hybrid.loop_beside_interpreters import had_turns

    with getattr(futures, kind)(max_workers=1) as pool:
        return had_turns(pool, LONG)


def test_beside_an_interpreter():
    """The loop goes on, on every build."""
    assert had_turns("InterpreterPoolExecutor")


def test_beside_a_thread():
    """One C call that keeps the GIL stops the loop, where there is a GIL."""
    with_gil = sys._is_gil_enabled()

    assert had_turns("ThreadPoolExecutor") != with_gil


def test_the_work_itself():
    """The sum, and a begin that is before the end."""
    from snippets.hybrid.loop_beside_interpreters import compute

    total, began, ended = compute(10)

    assert (total, began <= ended) == (45, True)


def test_the_heart_stops():
    """No task is left when the call is over."""
    from concurrent.futures import InterpreterPoolExecutor

    from snippets.hybrid.loop_beside_interpreters import turns_meanwhile

    async def left():
        await turns_meanwhile(pool, 1)
        await asyncio.sleep(0)
        return len(asyncio.all_tasks())

    with InterpreterPoolExecutor(max_workers=1) as pool:
        tasks = asyncio.run(left())

    assert tasks == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_the_pipeline_runs_in_interpreters(workers):
    """The coroutine that overlaps fetching and computing takes this pool as it is."""
    from concurrent.futures import InterpreterPoolExecutor

    from snippets.hybrid.fetch_and_compute import pipeline

    with InterpreterPoolExecutor(max_workers=workers) as pool:
        found = asyncio.run(pipeline(pool, range(6)))

    assert found == [2, 4, 6, 8, 10, 12]
