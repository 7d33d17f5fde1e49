"""Tests of snippets/pools/state_of_a_worker.py."""

import pytest

from snippets.pools.state_of_a_worker import run


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_one_session_for_each_worker(workers):
    """However many tasks it does."""
    assert run(tasks=6, workers=workers) == ([0, 1, 4, 9, 16, 25], workers)
