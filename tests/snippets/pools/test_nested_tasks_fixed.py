"""Tests of snippets/pools/nested_tasks_fixed.py."""

from snippets.pools.nested_tasks_fixed import nested


def test_one_worker_is_enough():
    """No task waits for the pool that runs it."""
    assert nested(1) == "outer after inner"
