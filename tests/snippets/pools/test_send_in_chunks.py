"""Tests of snippets/pools/send_in_chunks.py."""

import pytest

from snippets.pools.send_in_chunks import squares


@pytest.mark.parametrize("chunksize", [1, 3, 100])
def test_chunks_change_nothing_but_the_messages(chunksize):
    """The results and their order are the same."""
    assert squares(range(5), chunksize) == [0, 1, 4, 9, 16]
