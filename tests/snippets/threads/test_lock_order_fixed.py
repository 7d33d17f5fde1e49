"""Tests of snippets/threads/lock_order_fixed.py."""

from snippets.threads.lock_order_fixed import cross


def test_both_transfers_end():
    """With one order of locks, both transfers are made and no money is lost."""
    assert cross() == [100, 100]
