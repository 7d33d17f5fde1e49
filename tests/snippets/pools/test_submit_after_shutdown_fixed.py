"""Tests of snippets/pools/submit_after_shutdown_fixed.py."""

from snippets.pools.submit_after_shutdown_fixed import lengths


def test_results_are_read_after_the_block():
    """A future keeps its result when its pool is gone."""
    assert lengths(["one", "three"]) == [3, 5]
