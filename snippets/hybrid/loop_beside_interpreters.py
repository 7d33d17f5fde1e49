"""Beside an interpreter that computes, the event loop keeps its turns.

Requires: Python 3.14
"""

import asyncio
import time
from concurrent.futures import (
    Executor,
    InterpreterPoolExecutor,
    ThreadPoolExecutor,
)


def compute(count: int) -> tuple[int, float, float]:
    """One C call that holds its interpreter's GIL; when it began and ended."""
    began = time.monotonic()
    total = sum(range(count))
    return total, began, time.monotonic()


async def beat(beats: list[float]) -> None:
    """Stands for everything else that the loop has to do."""
    while True:
        beats.append(time.monotonic())
        await asyncio.sleep(0.005)


async def turns_meanwhile(pool: Executor, count: int) -> int:
    """How many turns the loop had in the middle half of the call.

    At its edges, beside the reading of the clock, a thread gives the GIL away.
    """
    beats: list[float] = []
    heart = asyncio.create_task(beat(beats))
    loop = asyncio.get_running_loop()
    _, began, ended = await loop.run_in_executor(pool, compute, count)
    heart.cancel()
    edge = (ended - began) / 4
    return sum(began + edge < moment < ended - edge for moment in beats)


def had_turns(pool: Executor, count: int) -> bool:
    """Whether the loop had any; the pool's worker is started before."""
    pool.submit(compute, 1).result()
    return asyncio.run(turns_meanwhile(pool, count)) > 0


if __name__ == "__main__":
    for kind in (ThreadPoolExecutor, InterpreterPoolExecutor):
        with kind(max_workers=1) as pool:
            found = had_turns(pool, 20_000_000)
            print(f"{kind.__name__}: the loop had turns: {found}")
