"""Tests of snippets/threads/lock_twice.py."""

from threading import Lock, RLock

import pytest

from snippets.threads.lock_twice import take_twice


@pytest.mark.parametrize(("kind", "again"), [(Lock, False), (RLock, True)])
def test_only_a_reentrant_lock_can_be_taken_twice(kind, again):
    """Its holder would wait for itself with a plain lock."""
    assert take_twice(kind()) is again
