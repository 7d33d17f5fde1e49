"""Tests of snippets/pools/first_come_first_served.py."""

from snippets.pools.first_come_first_served import in_order_of_arrival


def test_order_of_completion():
    """The last name is ready first, and comes first."""
    assert list(in_order_of_arrival(["a", "b", "c"])) == ["c", "b", "a"]
