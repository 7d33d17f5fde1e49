"""Tests of snippets/interpreters/pool_map.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/pool_map")


def test_results_keep_the_order():
    """`map` returns the counts in the order of the numbers."""
    from snippets.interpreters.pool_map import divisors_of

    assert divisors_of([6, 7, 12]) == [4, 2, 6]


def test_divisors_are_counted():
    """A prime has two."""
    from snippets.interpreters.pool_map import count_divisors

    assert count_divisors(13) == 2
