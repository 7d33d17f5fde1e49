"""Tests of snippets/threads/daemon_at_exit.py."""

import pytest

from snippets.threads.daemon_at_exit import lines


@pytest.mark.parametrize(("kind", "cleaned"), [("ordinary", True), ("daemon", False)])
def test_only_ordinary_threads_are_waited_for(kind, cleaned):
    """A daemon thread gets no chance to clean up."""
    assert ("cleaned up" in lines(kind)) is cleaned
