"""Workers in a task group: the first error ends the wait for the queue."""

import asyncio
from collections.abc import Callable


async def work(
    queue: asyncio.Queue[int], step: Callable[[int], object]
) -> None:
    """An error ends the worker, and the group hears of it."""
    while True:
        step(await queue.get())
        queue.task_done()


async def main(items: list[int]) -> str:
    """The error cancels `join`, which waits inside the group."""
    outcome = "joined"
    queue: asyncio.Queue[int] = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    try:
        async with asyncio.TaskGroup() as group:
            worker = group.create_task(work(queue, lambda item: 1 / item))
            await queue.join()
            worker.cancel()
    except* ZeroDivisionError as errors:
        outcome = f"stopped by {errors.exceptions[0]!r}"
    return outcome


if __name__ == "__main__":
    print(asyncio.run(main([2, 4])))
    print(asyncio.run(main([2, 0, 4])))
