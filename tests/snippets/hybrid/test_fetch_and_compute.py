"""Tests of snippets/hybrid/fetch_and_compute.py."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

LIMIT = 10.0  # seconds

from snippets.hybrid.fetch_and_compute import pipeline


def run(numbers, **steps):
    """The pipeline in a pool of two threads."""
    with ThreadPoolExecutor(2) as pool:
        return asyncio.run(pipeline(pool, numbers, **steps))


def test_results_keep_the_order():
    """Item by item, in the order given."""
    assert run(range(4)) == [2, 4, 6, 8]


def test_the_next_item_is_fetched_while_one_is_computed():
    """Item 0 can only be computed once the fetch of item 1 has begun, and the other way round."""
    computing, fetching = threading.Event(), threading.Event()

    async def fetch(number):
        if number == 1:
            await asyncio.to_thread(computing.wait, LIMIT)  # item 0 is being computed now
            fetching.set()
        return str(number)

    def compute(text):
        if text == "0":
            computing.set()
            assert fetching.wait(LIMIT)
        return int(text)

    assert run(range(2), fetch=fetch, compute=compute) == [0, 1]


def test_only_a_few_are_in_flight():
    """No more items are fetched than there are slots until one is computed."""
    fetched, release = [], threading.Event()

    async def fetch(number):
        fetched.append(number)
        if len(fetched) == 2:
            release.set()
        return str(number)

    def compute(text):
        release.wait(LIMIT)
        return len(fetched)

    counts = run(range(5), fetch=fetch, compute=compute, in_flight=2)

    assert counts[0] == 2
