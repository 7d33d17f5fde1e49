"""Tests of snippets/processes/loop_in_each_worker.py."""

from snippets.processes.loop_in_each_worker import fetch_in_batches


def test_batches_keep_the_order():
    """Whatever the size of a batch, the answers stand in the order asked."""
    assert fetch_in_batches([1, 2, 3], size=2) == [1, 4, 9]
