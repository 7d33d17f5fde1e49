"""While a thread computes one item, the event loop fetches the next."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, ThreadPoolExecutor

Fetch = Callable[[int], Awaitable[str]]
Compute = Callable[[str], int]


async def fetch(number: int) -> str:
    """Wait for a slow server."""
    await asyncio.sleep(0.02)
    return f"page {number} " * (number + 1)


def compute(text: str) -> int:
    """Count the words: stands for work that would block the loop."""
    return len(text.split())


async def pipeline(
    pool: Executor,
    numbers: range,
    fetch: Fetch = fetch,
    compute: Compute = compute,
    in_flight: int = 3,
) -> list[int]:
    """Fetch and compute each item on its own way, a few at a time."""
    loop = asyncio.get_running_loop()
    slots = asyncio.Semaphore(in_flight)

    async def one(number: int) -> int:
        async with slots:  # bounds what waits between the two stages
            text = await fetch(number)
            return await loop.run_in_executor(pool, compute, text)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(number)) for number in numbers]
    return [task.result() for task in tasks]


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as workers:  # outside the loop
        print(asyncio.run(pipeline(workers, range(6))))
