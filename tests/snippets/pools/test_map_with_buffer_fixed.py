"""Tests of snippets/pools/map_with_buffer_fixed.py."""

from tests.snippets.needs import requires

pytestmark = requires("pools/map_with_buffer_fixed")


def test_a_few_are_taken():
    """One result takes the buffer, and the item that fills it up again."""
    from snippets.pools.map_with_buffer_fixed import taken_for_one_result

    assert taken_for_one_result(100) <= 6
