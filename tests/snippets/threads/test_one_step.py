"""What docs/patterns/shared-data.md calls one step is one step, on every build.

Threads hammer the same object; nothing may be lost or come twice. A failure proves that an
operation is not atomic; a pass over many thousand operations on every build is the evidence.
"""

import itertools
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

THREADS, TIMES, LIMIT = 4, 3000, 30.0


def hammer(operation):
    """Let all threads start at once and call `operation(thread, turn)` again and again."""
    barrier = Barrier(THREADS)

    def work(thread):
        barrier.wait(LIMIT)
        return [operation(thread, turn) for turn in range(TIMES)]

    with ThreadPoolExecutor(max_workers=THREADS) as pool:
        return [one for part in pool.map(work, range(THREADS)) for one in part]


def test_append_loses_nothing():
    """list.append from all threads keeps every item."""
    items = []
    hammer(lambda thread, turn: items.append((thread, turn)))

    assert len(set(items)) == THREADS * TIMES


def test_pop_gives_each_item_once():
    """list.pop from all threads hands out no item twice."""
    items = list(range(THREADS * TIMES))
    popped = hammer(lambda thread, turn: items.pop())

    assert sorted(popped) == list(range(THREADS * TIMES))


def test_dict_assignment_loses_nothing():
    """Assigning different keys from all threads keeps every key."""
    table = {}
    hammer(lambda thread, turn: table.__setitem__((thread, turn), turn))

    assert len(table) == THREADS * TIMES


def test_setdefault_has_one_winner():
    """All threads get the same object for a key, whoever was first."""
    table = {}
    got = hammer(lambda thread, turn: (turn, id(table.setdefault(turn, [thread]))))

    assert len(set(got)) == TIMES


def test_deque_ends_lose_nothing():
    """deque.append and deque.popleft from all threads keep the number of items."""
    items = deque(range(THREADS))
    hammer(lambda thread, turn: items.append(items.popleft()))

    assert sorted(items) == list(range(THREADS))


def test_count_gives_each_number_once():
    """next(itertools.count()) from all threads gives no number twice."""
    counter = itertools.count()
    got = hammer(lambda thread, turn: next(counter))

    assert sorted(got) == list(range(THREADS * TIMES))
