"""Tests of snippets/processes/shared_memory_block.py."""

from snippets.processes.shared_memory_block import SIZE, squares


def test_both_workers_wrote_into_one_block():
    """The parent reads what its workers wrote; nothing was sent back."""
    assert squares() == [number * number for number in range(SIZE)]
