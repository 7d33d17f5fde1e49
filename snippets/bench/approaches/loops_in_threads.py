"""Threads, each with an event loop of its own and its share of the items."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from ..cores import usable
from ..workload import Workload
from . import loop


@contextmanager
def opened(
    workload: Workload, workers: int
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """As many threads as cores; together they wait for `workers` items."""
    threads = min(workers, usable())
    with ThreadPoolExecutor(threads) as pool:

        def run(items: list[Any]) -> list[Any]:
            shares = [items[first::threads] for first in range(threads)]
            at_once = -(-workers // threads)
            results: list[Any] = [None] * len(items)
            answers = pool.map(
                lambda share: asyncio.run(loop.run(workload, share, at_once)),
                shares,
            )
            for first, answer in enumerate(answers):
                results[first::threads] = answer
            return results

        yield run
