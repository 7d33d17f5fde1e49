"""Tests of snippets/pools/states_of_a_future.py."""

from snippets.pools.states_of_a_future import life


def test_only_a_pending_future_can_be_cancelled():
    """The running one says no, and finishes."""
    assert life()[1:3] == ["cancel: False, True", "first running, second cancelled"]
