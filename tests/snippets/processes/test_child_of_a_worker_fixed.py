"""Tests of snippets/processes/child_of_a_worker_fixed.py."""

from snippets.processes.child_of_a_worker_fixed import run


def test_the_worker_starts_a_process():
    """The inner process has run, and the task goes on."""
    assert run() == 3
