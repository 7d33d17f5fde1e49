"""A pool of threads."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from ..workload import Workload


@contextmanager
def opened(
    workload: Workload, workers: int
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """Share the items among `workers` threads."""
    with ThreadPoolExecutor(workers) as pool:
        yield lambda items: list(pool.map(workload.work, items))
