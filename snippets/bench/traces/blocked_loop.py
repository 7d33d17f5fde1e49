"""A coroutine that computes without awaiting, beside one with a heartbeat."""

import asyncio

from .loop import heartbeat, wait
from .recorder import GRAIN_NS, Lane, Recording, compute, steps_for

BEFORE_NS = 25_000_000
WORK_NS = 60_000_000
BEATS = 6


def record(work: int = WORK_NS) -> Recording:
    """Let the heart beat, compute, and let it beat again."""
    steps = steps_for(GRAIN_NS)
    heart, computing = Lane("heartbeat"), Lane("computing")
    done = asyncio.Event()

    async def compute_without_await() -> None:
        await wait(computing, BEFORE_NS)
        computing.worked(compute(work, steps))
        done.set()

    async def main() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(heartbeat(heart, steps, done, BEATS))
            group.create_task(compute_without_await())

    asyncio.run(main())
    return Recording([heart, computing])
