"""Tests of snippets/hybrid/fetch_and_compute.py."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from snippets.hybrid.fetch_and_compute import pipeline

LIMIT = 10.0  # seconds


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
    """No item is fetched while as many as there are slots wait to be computed."""
    fetched, computed, in_flight = [], [], []
    two_are_there = threading.Event()

    async def fetch(number):
        fetched.append(number)
        in_flight.append(len(fetched) - len(computed))
        if len(fetched) == 2:
            two_are_there.set()
        return str(number)

    def compute(text):
        two_are_there.wait(LIMIT)
        computed.append(text)
        return 0

    run(range(5), fetch=fetch, compute=compute, in_flight=2)

    assert max(in_flight) == 2
