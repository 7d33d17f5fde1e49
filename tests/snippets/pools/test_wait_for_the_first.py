"""Tests of snippets/pools/wait_for_the_first.py."""

from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION

import pytest

from snippets.pools.wait_for_the_first import done_and_pending


@pytest.mark.parametrize("fail", [True, False])
def test_the_first_result_is_enough(fail):
    """FIRST_COMPLETED returns at a result and at an error alike."""
    assert done_and_pending(FIRST_COMPLETED, fail=fail) == (1, 1)


def test_the_first_error_is_enough():
    """FIRST_EXCEPTION does not wait for the other."""
    assert done_and_pending(FIRST_EXCEPTION, fail=True) == (1, 1)
