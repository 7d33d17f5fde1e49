"""When the only worker has failed, `Queue.join` waits for ever."""

import asyncio
from collections.abc import Callable


async def work(
    queue: asyncio.Queue[int], step: Callable[[int], object]
) -> None:
    """Wrong: an error ends the worker, its item is never marked as done."""
    while True:
        step(await queue.get())
        queue.task_done()


async def main(items: list[int]) -> str:
    """One worker divides by each item; the time limit is for this page."""
    queue: asyncio.Queue[int] = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    worker = asyncio.create_task(work(queue, lambda item: 1 / item))
    try:
        await asyncio.wait_for(queue.join(), timeout=0.1)
    except TimeoutError:
        return f"join() hangs; the worker had {worker.exception()!r}"
    worker.cancel()
    return "joined"


if __name__ == "__main__":
    print(asyncio.run(main([2, 4])))
    print(asyncio.run(main([2, 0, 4])))
