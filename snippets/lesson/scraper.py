"""A scraper in four arrangements, which give the same answers."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)

WAIT = 0.005  # seconds that the stand-in for a server takes
WORDS = ("lock", "queue", "task", "loop")


def page(number: int) -> str:
    """What the server says: some lines, each with a word and a number."""
    rows = range(number, number + 200)
    return "\n".join(f"{WORDS[row % 4]} {row}" for row in rows)


def fetch(number: int) -> str:
    """Wait for a page, blocking."""
    time.sleep(WAIT)
    return page(number)


async def fetch_async(number: int) -> str:
    """Wait for a page, and let others run meanwhile."""
    await asyncio.sleep(WAIT)
    return page(number)


def extract(text: str) -> int:
    """Compute on a page, in Python: the sum of its numbers."""
    return sum(int(line.split()[1]) for line in text.splitlines())


def one_after_another(numbers: Sequence[int]) -> list[int]:
    """Nothing overlaps."""
    return [extract(fetch(number)) for number in numbers]


def loop_alone(numbers: Sequence[int]) -> list[int]:
    """The waits overlap; the computing stops the loop each time."""

    async def both(number: int) -> int:
        return extract(await fetch_async(number))

    async def every() -> list[int]:
        return list(await asyncio.gather(*map(both, numbers)))

    return asyncio.run(every())


def loop_with_threads(numbers: Sequence[int]) -> list[int]:
    """The computing runs in threads: in parallel only without the GIL."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        return asyncio.run(scrape(numbers, fetch_async, extract, pool))


def loop_with_processes(numbers: Sequence[int]) -> list[int]:
    """The computing runs in processes; each page is pickled on its way."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        return asyncio.run(scrape(numbers, fetch_async, extract, pool))


async def scrape(
    numbers: Sequence[int],
    fetch: Callable[[int], Awaitable[str]],
    compute: Callable[[str], int],
    pool: Executor,
    at_once: int = 10,
) -> list[int]:
    """Fetch on the loop, compute in the pool; `at_once` pages in memory."""
    loop = asyncio.get_running_loop()
    slots = asyncio.Semaphore(at_once)

    async def both(number: int) -> int:
        async with slots:
            text = await fetch(number)
            return await loop.run_in_executor(pool, compute, text)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(both(number)) for number in numbers]
    return [task.result() for task in tasks]


ARRANGEMENTS: tuple[Callable[[Sequence[int]], list[int]], ...] = (
    one_after_another,
    loop_alone,
    loop_with_threads,
    loop_with_processes,
)


if __name__ == "__main__":
    for arrangement in ARRANGEMENTS:
        answers = arrangement(range(6))
        print(f"{arrangement.__name__}: {answers}")
