"""Tests of snippets/pools/submit_and_wait.py."""

from snippets.pools.submit_and_wait import done_before_and_after


def test_the_future_comes_before_its_result():
    """`submit` returns while the call still waits; `result` waits for it."""
    assert done_before_and_after() == (False, "through", True)
