"""Five agents fetch on the loop, five infer in processes; a queue joins them.

The queue is bounded: who fetches waits for those who infer.
"""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import Executor, ProcessPoolExecutor

AGENTS = 5  # of each kind


async def fetch(topic: str) -> str:
    """Stands for a call of a service."""
    await asyncio.sleep(0.01)
    return f"{topic} " * 3


def infer(text: str) -> str:
    """Stands for inference in Python: module level, for a process."""
    return max(text.split(), key=len).upper()


async def work(
    pool: Executor,
    topics: Iterable[str],
    fetch: Callable[[str], Awaitable[str]] = fetch,
    infer: Callable[[str], str] = infer,
) -> dict[str, str]:
    """A conclusion for each topic; one failure cancels everybody."""
    loop = asyncio.get_running_loop()
    found: asyncio.Queue[tuple[str, str] | None] = asyncio.Queue(AGENTS)
    conclusions = {}
    supply = iter(topics)  # one for all who fetch: they run on one thread

    async def fetcher() -> None:
        for topic in supply:
            await found.put((topic, await fetch(topic)))

    async def thinker() -> None:
        while (item := await found.get()) is not None:
            topic, text = item
            conclusions[topic] = await loop.run_in_executor(pool, infer, text)

    async with asyncio.TaskGroup() as thinkers:
        for _ in range(AGENTS):
            thinkers.create_task(thinker())
        async with asyncio.TaskGroup() as fetchers:
            for _ in range(AGENTS):
                fetchers.create_task(fetcher())
        for _ in range(AGENTS):
            await found.put(None)
    return conclusions


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    with ProcessPoolExecutor(max_workers=AGENTS) as pool:  # around the loop
        conclusions = asyncio.run(work(pool, ["locks", "queues", "loops"]))
    for topic, conclusion in sorted(conclusions.items()):
        print(f"{topic}: {conclusion}")
