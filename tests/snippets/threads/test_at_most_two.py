"""Tests of snippets/threads/at_most_two.py."""

import pytest

from snippets.threads.at_most_two import most_at_once


@pytest.mark.parametrize(("threads", "limit"), [(2, 1), (4, 2), (6, 3)])
def test_never_more_than_the_limit_are_inside(threads, limit):
    """Every slot is used, and none twice."""
    assert most_at_once(threads, limit) == limit
