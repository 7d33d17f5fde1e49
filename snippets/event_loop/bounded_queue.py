"""A bounded queue makes the producer wait for its workers."""

import asyncio


async def produce(
    queue: asyncio.Queue[int], items: int, waiting: list[int]
) -> None:
    """Put the items; note how many are waiting after each `put`."""
    for item in range(items):
        await queue.put(item)  # waits here while the queue is full
        waiting.append(queue.qsize())


async def work(queue: asyncio.Queue[int], done: list[int]) -> None:
    """Take items until cancelled."""
    while True:
        item = await queue.get()
        await asyncio.sleep(0)
        done.append(item * item)
        queue.task_done()


async def square_all(items: int, limit: int) -> tuple[list[int], int]:
    """The squares, and the most items that ever waited."""
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=limit)
    done: list[int] = []
    waiting: list[int] = []
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(work(queue, done)) for _ in range(3)]
        await produce(queue, items, waiting)
        await queue.join()  # every item is marked by `task_done`
        for worker in workers:
            worker.cancel()
    return sorted(done), max(waiting)


if __name__ == "__main__":
    squares, most = asyncio.run(square_all(items=100, limit=5))
    print(len(squares), "squares; never more than", most, "items waited")
