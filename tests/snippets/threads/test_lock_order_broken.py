"""Tests of snippets/threads/lock_order_broken.py."""

from snippets.threads.lock_order_broken import cross


def test_both_threads_wait_for_the_other():
    """Each holds the lock that the other wants: without patience, for ever."""
    assert cross() == ["gave up", "gave up"]
