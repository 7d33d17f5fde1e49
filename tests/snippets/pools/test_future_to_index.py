"""Tests of snippets/pools/future_to_index.py."""

import pytest

from snippets.pools.future_to_index import jumps


@pytest.mark.parametrize(("limit", "found"), [(3.0, [2, 3]), (0.1, [1, 2, 3, 4]), (9.0, [])])
def test_neighbours_are_compared_once(limit, found):
    """Whichever reading comes last completes the pair."""
    assert jumps(5, limit) == found
