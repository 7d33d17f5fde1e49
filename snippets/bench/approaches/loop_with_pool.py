"""asyncio with a pool beside it: the pool does what would block the loop."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from ..cores import usable
from ..workload import Workload


@contextmanager
def opened(
    kind: Callable[[int], Executor], workload: Workload, workers: int
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """The pool is opened around the loop: leaving it would block the loop.

    A pool that only computes has no more workers than there are cores.
    """
    size = min(workers, usable()) if workload.compute else workers
    with kind(size) as pool, asyncio.Runner() as runner:
        yield lambda items: runner.run(run(pool, workload, items, workers))


async def run(
    pool: Executor, workload: Workload, items: list[Any], workers: int
) -> list[Any]:
    """Wait on the loop for at most `workers` items; compute in the pool.

    An item that only waits, or only computes, is done in the pool whole.
    """
    loop = asyncio.get_running_loop()
    in_flight = asyncio.Semaphore(workers)

    async def one(item: object) -> object:
        if not (workload.await_ and workload.compute):
            return await loop.run_in_executor(pool, workload.work, item)
        async with in_flight:
            data = await workload.await_(item)
        return await loop.run_in_executor(pool, workload.compute, data)

    with workload.beside():
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(item)) for item in items]
    return [task.result() for task in tasks]
