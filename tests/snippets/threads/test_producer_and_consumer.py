"""Tests of snippets/threads/producer_and_consumer.py."""

import pytest

from snippets.threads.producer_and_consumer import total


@pytest.mark.parametrize("readers", [1, 2, 5])
def test_every_number_is_counted_once(readers):
    """However many consumers share the queue, the sum is the same."""
    assert total(range(50), readers) == sum(range(50))
