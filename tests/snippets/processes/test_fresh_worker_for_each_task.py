"""Tests of snippets/processes/fresh_worker_for_each_task.py."""

import pytest

from snippets.processes.fresh_worker_for_each_task import most_leaked


@pytest.mark.parametrize(("limit", "leaked"), [(None, 4), (2, 2), (1, 1)])
def test_a_leak_ends_with_its_worker(limit, leaked):
    """A worker that is replaced takes along what it held."""
    assert most_leaked(4, limit) == leaked
