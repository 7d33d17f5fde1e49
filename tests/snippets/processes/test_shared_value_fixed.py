"""Tests of snippets/processes/shared_value_fixed.py."""

from snippets.processes.shared_value_fixed import count


def test_no_update_is_lost():
    """The second process waits for the first to have written."""
    assert count() == 2
