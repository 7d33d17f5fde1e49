"""Tests of snippets/pools/submit_then_result_broken.py."""

import pytest

from snippets.pools.submit_then_result_broken import most_at_once


@pytest.mark.parametrize("calls", [1, 3])
def test_never_two_calls_at_once(calls):
    """Each is over before the next is submitted, however many workers there are."""
    assert most_at_once(calls) == 1
