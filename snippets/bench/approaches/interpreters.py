"""A pool of interpreters in one process, each with its own GIL (3.14)."""

from collections.abc import Callable, Iterator
from concurrent.futures import InterpreterPoolExecutor
from contextlib import contextmanager
from typing import Any

from ..workload import Workload


@contextmanager
def opened(
    workload: Workload, workers: int
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """Share the items among `workers` interpreters."""
    with InterpreterPoolExecutor(workers) as pool:
        yield lambda items: list(pool.map(workload.work, items))
