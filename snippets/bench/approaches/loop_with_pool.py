"""asyncio with a pool beside it: the pool does what would block the loop."""

import asyncio
from concurrent.futures import Executor
from typing import Any

from ..workload import Workload


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

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(item)) for item in items]
    return [task.result() for task in tasks]


def pool_size(workload: Workload, workers: int, cores: int) -> int:
    """As many as the cores where the pool only computes, else `workers`."""
    return min(workers, cores) if workload.compute else workers
