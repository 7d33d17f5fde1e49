"""Two tasks on one event loop, each computing a little between waits."""

import asyncio

from .loop import wait
from .recorder import GRAIN_NS, Lane, Recording, compute, steps_for

STEP_NS = 3_000_000
WAIT_NS = 12_000_000
ROUNDS = 5


def record(rounds: int = ROUNDS) -> Recording:
    """Run both tasks until each has done its rounds."""
    steps = steps_for(GRAIN_NS)
    lanes = [Lane("task 1"), Lane("task 2")]

    async def task(lane: Lane) -> None:
        for _ in range(rounds):
            lane.worked(compute(STEP_NS, steps))
            await wait(lane, WAIT_NS)

    async def main() -> None:
        async with asyncio.TaskGroup() as group:
            for lane in lanes:
                group.create_task(task(lane))

    asyncio.run(main())
    return Recording(lanes)
