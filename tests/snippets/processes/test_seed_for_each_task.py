"""Tests of snippets/processes/seed_for_each_task.py."""

from snippets.processes.seed_for_each_task import estimates


def test_results_do_not_depend_on_the_workers():
    """The same seed gives the same estimates from one worker and from two."""
    assert estimates(1, 3, workers=1) == estimates(1, 3, workers=2)


def test_tasks_do_not_throw_the_same_darts():
    """Each task has random numbers of its own."""
    assert len(set(estimates(1, 4, workers=1))) > 1
