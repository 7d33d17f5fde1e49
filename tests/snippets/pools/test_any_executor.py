"""Tests of snippets/pools/any_executor.py."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.pools.any_executor import Inline, total_length


@pytest.mark.parametrize("kind", [Inline, ThreadPoolExecutor])
def test_the_code_does_not_know_the_pool(kind):
    """Every kind gives the same answer."""
    with kind() as pool:
        assert total_length(pool, ["a", "bb"]) == 3


def test_inline_keeps_an_error_in_the_future():
    """As a pool does."""
    assert isinstance(Inline().submit(int, "x").exception(), ValueError)
