"""Tests of snippets/debugging/lock_order_checker.py."""

import pytest

from snippets.debugging.lock_order_checker import (
    LockOrderError,
    Order,
    OrderedLock,
    one_after_the_other,
)


def test_two_orders_in_one_thread_are_found():
    """No second thread and no bad luck is needed."""
    assert one_after_the_other() == "ann after bob, and bob after ann"


def test_one_order_is_fine():
    """The same locks in the same order, twice."""
    order = Order()
    ann, bob = OrderedLock("ann", order), OrderedLock("bob", order)
    for _ in range(2):
        with ann, bob:
            pass

    assert order.held() == []


def test_an_order_over_three_locks_is_found():
    """a, b; b, c; then c, a closes the circle."""
    order = Order()
    a, b, c = (OrderedLock(name, order) for name in "abc")
    with a, b:
        pass
    with b, c:
        pass
    with pytest.raises(LockOrderError, match="a after c"), c, a:
        pass
