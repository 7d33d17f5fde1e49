"""`Queue.shutdown` ends every worker, once the queue is empty.

Requires: Python 3.13
"""

import asyncio


async def work(
    name: str, queue: asyncio.Queue[int], done: list[int], log: list[str]
) -> None:
    """Take items until the queue is shut down and empty."""
    while True:
        try:
            item = await queue.get()
        except asyncio.QueueShutDown:
            log.append(f"{name}: no more items")
            return
        await asyncio.sleep(0)
        done.append(item)


async def main(items: int) -> tuple[list[int], list[str]]:
    """Put all items, say that there will be no more, wait for the workers."""
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=2)
    done: list[int] = []
    log: list[str] = []
    async with asyncio.TaskGroup() as group:
        for name in ("worker 1", "worker 2"):
            group.create_task(work(name, queue, done, log))
        for item in range(items):
            await queue.put(item)
        queue.shutdown()
    return sorted(done), sorted(log)


if __name__ == "__main__":
    done, log = asyncio.run(main(items=6))
    print("done:", done)
    print(*log, sep="\n")
