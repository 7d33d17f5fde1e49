"""Tests of snippets/pools/call_back_when_done.py."""

from threading import current_thread

from snippets.pools.call_back_when_done import threads_of_callbacks


def test_whoever_finishes_calls_back():
    """The worker calls what was added before; we call what we add after."""
    assert threads_of_callbacks() == ["worker", current_thread().name]
