"""Times an event loop, its tasks, and the way to a pool and back."""

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor

CALLS = 1000


def nothing() -> None:
    """Do nothing."""


async def no_task() -> None:
    """Open and close a loop for nothing."""


async def tasks() -> None:
    """So many tasks, each of which lets the others run once."""
    places = asyncio.Semaphore(CALLS)

    async def call() -> None:
        async with places:
            await asyncio.sleep(0.00001)

    await asyncio.gather(*(call() for _ in range(CALLS)))


async def in_pool(pool: ThreadPoolExecutor) -> None:
    """So many calls that a pool does."""
    loop = asyncio.get_running_loop()
    await asyncio.gather(
        *(loop.run_in_executor(pool, nothing) for _ in range(CALLS))
    )


def opened() -> float:
    """Seconds to open and close a loop."""
    start = time.perf_counter()
    asyncio.run(no_task())
    return time.perf_counter() - start


def took() -> float:
    """Seconds for each task."""
    start = time.perf_counter()
    asyncio.run(tasks())
    return (time.perf_counter() - start) / CALLS


def handed_over() -> float:
    """Seconds for each call that a pool does for the loop."""
    with ThreadPoolExecutor(1) as pool:
        start = time.perf_counter()
        asyncio.run(in_pool(pool))
        return (time.perf_counter() - start) / CALLS


if __name__ == "__main__":
    opened()
    figures = {
        "loop_start": min(opened() for _ in range(5)),
        "loop_task": min(took() for _ in range(5)),
        "loop_pool": min(handed_over() for _ in range(5)),
    }
    print(json.dumps(figures))
