"""asyncio alone: waits overlap, whatever computes does so on the loop."""

import asyncio
from typing import Any

from ..workload import Workload


def run(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """Wait for at most `workers` items at once; compute between the waits."""
    return asyncio.run(_run(workload, items, workers))


async def _run(
    workload: Workload, items: list[Any], workers: int
) -> list[Any]:
    in_flight = asyncio.Semaphore(workers)

    async def one(item: object) -> object:
        data = item
        if workload.await_:
            async with in_flight:
                data = await workload.await_(item)
        return workload.compute(data) if workload.compute else data

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(item)) for item in items]
    return [task.result() for task in tasks]
