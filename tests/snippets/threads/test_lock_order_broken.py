"""Tests of snippets/threads/lock_order_broken.py."""

from threading import Barrier

from snippets.threads.lock_order_broken import Account, cross, move


def test_both_threads_wait_for_the_other():
    """Each holds the lock that the other wants: without patience, for ever."""
    assert cross() == ["gave up", "gave up"]


def test_alone_it_works():
    """One transfer at a time never meets another: that is why the fault hides."""
    here, there = Account(100), Account(100)
    move(here, there, Barrier(1), [])

    assert (here.money, there.money) == (90, 110)
