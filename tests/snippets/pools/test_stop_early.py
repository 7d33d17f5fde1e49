"""Tests of snippets/pools/stop_early.py."""

from snippets.pools.stop_early import counts


def test_what_has_not_begun_is_dropped():
    """Only the task that was running is waited for."""
    assert counts(5) == (1, 4)
