"""Tests of snippets/threads/connection_for_all_broken.py."""

from snippets.threads.connection_for_all_broken import ask


def test_another_thread_is_refused():
    """The connection checks which thread asks."""
    assert ask() == "SQLite objects created in a thread can only be used in that same thread"
