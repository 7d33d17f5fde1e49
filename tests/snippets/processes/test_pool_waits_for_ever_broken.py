"""Tests of snippets/processes/pool_waits_for_ever_broken.py."""

from snippets.processes.pool_waits_for_ever_broken import LIMIT, PATIENCE, squares


def test_a_lost_task_never_comes_back():
    """The dead worker is replaced, and its task is forgotten."""
    assert squares([3], PATIENCE) == "still waiting"


def test_without_a_crash_all_is_well():
    """The same code is right as long as nobody dies."""
    assert squares([1, 2], LIMIT) == [1, 4]
