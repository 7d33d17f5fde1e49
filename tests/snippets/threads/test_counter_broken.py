"""Tests of snippets/threads/counter_broken.py."""

from snippets.threads.counter_broken import Counter, overlap


def test_one_of_two_updates_is_lost():
    """Two calls that overlap count as one, every time."""
    assert overlap(Counter()) == 1


def test_calls_that_do_not_overlap_are_counted():
    """Alone, the same code is right: that is why the fault hides."""
    counter = Counter()
    counter.add()
    counter.add()

    assert counter.value == 2
