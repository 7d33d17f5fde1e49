"""Each worker process runs an event loop for a batch of its own."""

import asyncio
import warnings
from concurrent.futures import ProcessPoolExecutor


async def fetch(number: int) -> int:
    """Wait for a slow server."""
    await asyncio.sleep(0.01)
    return number * number


async def fetch_all(numbers: list[int]) -> list[int]:
    """The waits of a batch overlap."""
    return await asyncio.gather(*map(fetch, numbers))


def batch(numbers: list[int]) -> list[int]:
    """What a worker does: one loop, many waits."""
    return asyncio.run(fetch_all(numbers))


def set_up() -> None:
    """3.15.1 in debug mode warns of how workers load the main program."""
    warnings.filterwarnings("ignore", "Module globals is missing")


def fetch_in_batches(numbers: list[int], size: int) -> list[int]:
    """Share the batches among two processes; the order stays."""
    parts = [numbers[i : i + size] for i in range(0, len(numbers), size)]
    with ProcessPoolExecutor(max_workers=2, initializer=set_up) as pool:
        return [answer for part in pool.map(batch, parts) for answer in part]


if __name__ == "__main__":
    print(fetch_in_batches(list(range(10)), size=4))
