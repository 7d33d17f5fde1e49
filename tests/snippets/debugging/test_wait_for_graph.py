"""Tests of snippets/debugging/wait_for_graph.py."""

import pytest

from snippets.debugging.wait_for_graph import CheckedLock, DeadlockError, cross


def test_of_two_that_wait_for_each_other_one_is_refused():
    """The other gets its lock and ends."""
    assert len(cross()) == 1


def test_the_error_names_the_cycle():
    """From the thread along locks and holders back to the thread."""
    words = cross()[0].split(" -> ")

    assert (words[0], sorted(words[:4])) == (words[-1], ["ann", "bob", "till 1", "till 2"])


def test_a_thread_that_waits_for_itself_is_refused():
    """The shortest cycle is one lock taken twice."""
    lock = CheckedLock("ann")
    with pytest.raises(DeadlockError, match="MainThread -> ann -> MainThread"), lock, lock:
        pass


def test_nothing_is_left_in_the_table():
    """A refused wait leaves no trace: later waits start anew."""
    cross()

    assert (CheckedLock._waits_for, CheckedLock._held_by) == ({}, {})
