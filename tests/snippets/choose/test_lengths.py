"""What was not tried is estimated from what was."""

import pytest

from snippets.choose.lengths import estimate, order_to_try, size_of


def test_every_item_is_tried_once():
    """The order has each position exactly once."""
    assert sorted(order_to_try(list("abcdefg"))) == list(range(7))


def test_the_median_comes_first():
    """Of items with sizes the middle one is tried first."""
    items = [10, 1000, 20, 3000, 30]

    assert items[order_to_try(items)[0]] in (20, 30, 1000)


@pytest.mark.parametrize(
    ("item", "size"),
    [(7, 7.0), ("four", 4.0), ([1, 2], 2.0), ((None, 9), 9.0),
     (True, None), (object(), None), (0, None), (10**400, None),
     (float("nan"), None)],
)  # fmt: skip
def test_size_of_an_item(item, size):
    """A number is its own size, a collection's is its length."""
    assert size_of(item) == size


def test_a_size_that_explains_the_time_is_used():
    """Items that were not tried follow the law of those that were."""
    items = [100, 200, 400, 800, 1600, 3200]
    tried = {0: 0.1, 1: 0.2, 2: 0.4, 3: 0.8}
    found = estimate(items, tried)

    assert found.each[5] == pytest.approx(3.2)


def test_a_size_that_explains_nothing_is_not_used():
    """Without a law the others are like those that were tried."""
    items = [100, 200, 400, 800, 1600, 3200]
    tried = {0: 0.8, 1: 0.1, 2: 0.5, 3: 0.2}
    found = estimate(items, tried)

    assert set(found.each) == set(tried.values())


def test_even_lengths_need_no_list():
    """Where all calls take the same time only their mean is kept."""
    found = estimate(range(10), dict.fromkeys(range(5), 0.1))

    assert (found.mean, found.each) == (pytest.approx(0.1), ())


def test_one_call_has_no_spread():
    """From one call nothing is known about the others."""
    found = estimate([1], {0: 0.5})

    assert (found.mean, found.spread, found.error) == (0.5, 0.0, 0.0)
