"""Tests of snippets/event_loop/task_group.py."""

import asyncio

from snippets.event_loop.task_group import all_well, one_fails


def test_results_are_there_after_the_block():
    """In the order in which the tasks were made."""
    assert asyncio.run(all_well([])) == ["A", "B"]


def test_a_failure_cancels_the_others():
    """Nothing is left running, and the error arrives."""
    log = []
    caught = asyncio.run(one_fails(log))

    assert (caught, log) == ("caught: no such page", ["the waiting task: cancelled"])
