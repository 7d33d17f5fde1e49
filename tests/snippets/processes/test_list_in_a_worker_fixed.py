"""Tests of snippets/processes/list_in_a_worker_fixed.py."""

from snippets.processes.list_in_a_worker_fixed import collect


def test_what_is_returned_arrives():
    """In the order of the inputs."""
    assert collect([1, 2, 3]) == [1, 4, 9]
