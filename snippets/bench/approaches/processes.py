"""A pool of processes, under the default start method or a given one."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from ..workload import Workload

CHUNKS = 4  # for each worker, as `multiprocessing.Pool.map` does


@contextmanager
def opened(
    workload: Workload,
    workers: int,
    *,
    method: str | None = None,
    chunks: bool = False,
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """Share the items among `workers` processes, one at a time or in chunks.

    Where there are fewer than five items for each worker, a chunk is one.
    """
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(workers, mp_context=context) as pool:

        def run(items: list[Any]) -> list[Any]:
            size = -(-len(items) // (workers * CHUNKS)) if chunks else 1
            return list(pool.map(workload.work, items, chunksize=size))

        yield run
