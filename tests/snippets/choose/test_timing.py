"""Calls are timed one by one, and those of a loop beside each other too."""

import asyncio
import time

import pytest

from snippets.choose import timing
from snippets.choose.target import Problem

LATER = 5.0


async def await_it(item):
    """Let the others go on."""
    began.append(item)
    await asyncio.sleep(0)
    return item


async def fail(item):
    """Fail."""
    raise OSError(item)


began: list[int] = []


def test_each_call_has_its_share():
    """What some calls gave and took is told, in their order."""
    with timing.timer(str) as timer:
        row, got = timer.time([1, 2, 3], [2, 0])

    assert (row["places"], row["calls"], got) == ([2, 0], 2, ["3", "1"])
    assert sum(row["shares"]) == pytest.approx(1)


def test_what_the_timer_takes_is_no_more_than_was_seen():
    """Nothing takes less than no time."""
    timer = timing.Timer(str, own_seconds=60.0)
    row, _ = timer.time([1, 2, 3], [0, 1, 2])

    assert row["cpu"] == 0.0


def test_an_item_that_raises_is_named():
    """Its place, itself, and what it raises."""
    with timing.timer(int) as timer, pytest.raises(Problem) as problem:
        timer.time(["1", "x"], [0, 1])

    assert str(problem.value).startswith("item 1 ('x') raises ValueError")


def test_calls_of_a_loop_run_beside_each_other():
    """All have begun before any goes on, in each round."""
    began.clear()
    seconds = timing.seconds_at_once(await_it, [1, 2, 3], time.monotonic() + LATER)

    assert began == [1, 2, 3] * timing.ROUNDS_AT_ONCE
    assert seconds is not None


def test_after_the_deadline_there_is_no_other_round():
    """A round is run whole; then it is looked at the clock."""
    began.clear()
    timing.seconds_at_once(await_it, [1, 2], time.monotonic() - 1)

    assert began == [1, 2]


def test_what_fails_beside_others_is_not_judged():
    """A server may refuse what it takes one by one."""
    assert timing.seconds_at_once(fail, [1], time.monotonic()) is None
