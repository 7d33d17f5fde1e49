"""Tests of snippets/processes/shared_value_broken.py."""

from snippets.processes.shared_value_broken import count


def test_one_update_is_lost():
    """Both processes read 0, and both write 1."""
    assert count() == 1
