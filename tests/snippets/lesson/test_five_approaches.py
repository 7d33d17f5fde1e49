"""Five approaches give the same answers, from different places."""

import sys

import pytest

from snippets.lesson.five_approaches import APPROACHES, place, where

PLACES = {
    "sequential": "this thread",
    "threads": "another thread",
    "processes": "another process",
    "on a loop": "this thread",
    "interpreters": "another thread",
}


async def answer_later(number):
    """A coroutine function: its calls are awaited."""
    return -number


@pytest.mark.parametrize("name", APPROACHES)
def test_the_answers_come_in_the_order_of_the_items(name):
    """However the calls are shared."""
    assert APPROACHES[name](abs, [-3, -1, -2]) == [3, 1, 2]


def test_a_loop_awaits_what_can_be_awaited():
    """Coroutine functions are run, not only called."""
    assert APPROACHES["on a loop"](answer_later, [1, 2]) == [-1, -2]


@pytest.mark.parametrize("name", APPROACHES)
def test_a_call_runs_in_its_place(name):
    """In this thread, in another one, or in another process."""
    assert where(APPROACHES[name]) == PLACES[name]


def test_interpreters_are_there_from_3_14_on():
    """The other four are there before."""
    newer = {"interpreters"} if sys.version_info >= (3, 14) else set()

    assert set(APPROACHES) == set(PLACES) - {"interpreters"} | newer


def test_a_place_is_a_process_and_a_thread():
    """Asked twice from one thread, it is the same."""
    assert place(None) == place("anything")
