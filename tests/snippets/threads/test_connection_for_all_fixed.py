"""Tests of snippets/threads/connection_for_all_fixed.py."""

from snippets.threads.connection_for_all_fixed import ask


def test_its_own_connection_answers():
    """Opened, asked and closed in the same thread."""
    assert ask() == 42
