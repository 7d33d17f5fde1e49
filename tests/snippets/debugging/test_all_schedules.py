"""Tests of snippets/debugging/all_schedules.py."""

import pytest

from snippets.debugging.all_schedules import Counter, orders, run, wrong_orders


def test_every_order_is_tried_once():
    """Two threads of two steps have six orders, three of two steps have ninety."""
    assert (len(orders(2, 2)), len(orders(3, 2))) == (6, 90)


def test_orders_that_overlap_lose_an_update():
    """All but the two in which one thread is done before the other begins."""
    assert set(orders(2, 2)) - set(wrong_orders()) == {(0, 0, 1, 1), (1, 1, 0, 0)}


@pytest.mark.parametrize(("order", "value"), [((0, 0, 1, 1), 2), ((0, 1, 0, 1), 1)])
def test_an_order_decides_the_result(order, value):
    """The same order reaches the same value each time."""
    counter = Counter()
    run(order, [counter.add, counter.add])

    assert counter.value == value
