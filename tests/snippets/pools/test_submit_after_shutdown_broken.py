"""Tests of snippets/pools/submit_after_shutdown_broken.py."""

from snippets.pools.submit_after_shutdown_broken import lengths


def test_the_pool_is_closed():
    """The end of the block shut it down."""
    assert lengths(["one", "three"]) == "cannot schedule new futures after shutdown"
