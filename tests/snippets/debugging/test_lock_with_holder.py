"""Tests of snippets/debugging/lock_with_holder.py."""

import threading

import pytest

from snippets.debugging.lock_with_holder import LIMIT, NamedLock, second_customer


def test_who_waits_too_long_learns_who_holds_the_lock():
    """The name of the thread, and the function in which it stands."""
    assert second_customer() == "account 7 is held by 'till 1', in pay"


def test_a_free_lock_is_taken():
    """And free again afterwards."""
    lock = NamedLock("account 7", patience=LIMIT)
    with lock:
        pass
    with lock:
        held = lock._lock.locked()

    assert (held, lock._lock.locked()) == (True, False)


def test_a_holder_that_ended_is_said_to_be_gone():
    """A thread that ended with the lock can no longer be asked."""
    lock = NamedLock("account 7", patience=0.01)
    thread = threading.Thread(target=lock.__enter__)
    thread.start()
    thread.join(LIMIT)

    with pytest.raises(TimeoutError, match="held by nobody any more"):
        lock.__enter__()
