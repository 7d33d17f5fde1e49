"""Tests of snippets/threads/empty_while_sorting.py."""

from threading import Thread

from snippets.threads.empty_while_sorting import (
    lengths_seen,
    lengths_seen_beside_copy,
)

LIMIT = 10.0


def test_another_thread_sees_an_empty_list():
    """It looks from inside the sort, when the key of an item is asked for."""
    items = [3, 1, 2]
    seen = []

    def key(item):
        looker = Thread(target=lambda: seen.append(list(items)))
        looker.start()
        looker.join(LIMIT)
        return item

    items.sort(key=key)

    assert (seen, items) == ([[], [], []], [1, 2, 3])


def test_sort_empties_the_list():
    """And fills it at the end."""
    items = [3, 1, 2]

    assert (lengths_seen(items), items) == ({0}, [1, 2, 3])


def test_sorted_leaves_it_alone():
    """The copy is put in its place at the end."""
    items = [3, 1, 2]

    assert (lengths_seen_beside_copy(items), items) == ({3}, [1, 2, 3])
