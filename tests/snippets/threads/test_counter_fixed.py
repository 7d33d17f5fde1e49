"""Tests of snippets/threads/counter_fixed.py."""

from threading import Thread

from snippets.threads.counter_fixed import LIMIT, Counter, overlap


def test_no_update_is_lost():
    """Two calls that would overlap count as two."""
    assert overlap(Counter()) == 2


def test_the_second_thread_is_kept_out():
    """While one thread is between its two steps, no other can enter."""
    counter, entered = Counter(), []

    def look():
        entered.append(counter.lock.acquire(blocking=False))

    def let_another_look():
        thread = Thread(target=look)
        thread.start()
        thread.join(LIMIT)

    counter.add(let_another_look)

    assert entered == [False]
