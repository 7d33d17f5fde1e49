"""Tests of snippets/interpreters/pool_map.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/pool_map")


def test_results_keep_the_order():
    """`map` returns the counts in the order of the numbers."""
    from snippets.interpreters.pool_map import divisors_of

    assert divisors_of([6, 7, 12]) == [4, 2, 6]
