"""Tests of snippets/processes/worker_dies.py."""

from snippets.processes.worker_dies import one_by_one


def test_only_the_task_that_crashed_is_lost():
    """A new pool does the rest."""
    outcome = one_by_one([1, 3, 4])

    assert (outcome[1], outcome[3][:4], outcome[4]) == ("1", "lost", "16")
