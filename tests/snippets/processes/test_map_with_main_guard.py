"""Tests of snippets/processes/map_with_main_guard.py."""

from snippets.processes.map_with_main_guard import count_divisors, divisors_of


def test_results_keep_the_order():
    """`map` returns the counts in the order of the numbers."""
    assert divisors_of([6, 7, 12]) == [4, 2, 6]


def test_divisors_are_counted():
    """A prime has two."""
    assert count_divisors(13) == 2
