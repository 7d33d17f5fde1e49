"""asyncio alone: waits overlap, whatever computes does so on the loop."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ..workload import Workload


@contextmanager
def opened(
    workload: Workload, workers: int
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """Wait for at most `workers` items at once; compute between the waits."""
    with asyncio.Runner() as runner:
        yield lambda items: runner.run(run(workload, items, workers))


async def run(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """A task for each item, on the loop that is running."""
    in_flight = asyncio.Semaphore(workers)

    async def one(item: object) -> object:
        data = item
        if workload.await_:
            async with in_flight:
                data = await workload.await_(item)
        return workload.compute(data) if workload.compute else data

    with workload.beside():
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(item)) for item in items]
    return [task.result() for task in tasks]
