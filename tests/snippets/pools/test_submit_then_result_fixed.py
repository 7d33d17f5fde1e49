"""Tests of snippets/pools/submit_then_result_fixed.py."""

from snippets.pools.submit_then_result_fixed import all_at_once


def test_all_calls_overlap():
    """They can only end if all of them are under way together."""
    assert all_at_once(3) == ["met"] * 3
