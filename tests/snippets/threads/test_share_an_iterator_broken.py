"""Tests of snippets/threads/share_an_iterator_broken.py."""

from snippets.threads.share_an_iterator_broken import ask_at_once


def test_the_second_thread_is_refused():
    """A generator that is running cannot be asked for its next item."""
    assert ask_at_once() == "generator already executing"
