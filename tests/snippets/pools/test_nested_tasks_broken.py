"""Tests of snippets/pools/nested_tasks_broken.py."""

import pytest

from snippets.pools.nested_tasks_broken import nested


@pytest.mark.parametrize(
    ("workers", "patience", "what"), [(1, 0.2, "no worker was free"), (2, 30, "inner")]
)
def test_the_only_worker_waits_for_itself(workers, patience, what):
    """A second worker hides the fault, until there are more tasks."""
    assert nested(workers, patience) == what
