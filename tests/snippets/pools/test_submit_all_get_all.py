"""Tests of snippets/pools/submit_all_get_all.py."""

from snippets.pools.submit_all_get_all import squares


def test_order_of_submission_not_of_completion():
    """The last call finishes first; its result is still the last."""
    assert squares([3, 1, 2]) == [9, 1, 4]
