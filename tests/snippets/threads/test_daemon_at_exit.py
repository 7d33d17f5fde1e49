"""Tests of snippets/threads/daemon_at_exit.py."""

import pytest

from snippets.threads.daemon_at_exit import lines


@pytest.mark.parametrize(
    ("kind", "seconds", "cleaned"), [("ordinary", 0.2, True), ("daemon", 20, False)]
)
def test_only_ordinary_threads_are_waited_for(kind, seconds, cleaned):
    """A daemon thread gets no chance to clean up."""
    assert ("cleaned up" in lines(kind, seconds)) is cleaned
