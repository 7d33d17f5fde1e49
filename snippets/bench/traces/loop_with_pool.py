"""The same work in a pool, beside the same heartbeat."""

import asyncio
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from time import perf_counter_ns as now

from .blocked_loop import BEATS, BEFORE_NS, WORK_NS
from .loop import heartbeat
from .recorder import GRAIN_NS, Lane, Recording, compute, steps_for


def with_threads(work: int = WORK_NS) -> Recording:
    """The pool has a thread: one GIL for both, where there is one."""
    return record(ThreadPoolExecutor, "thread", work)


def with_processes(work: int = WORK_NS) -> Recording:
    """The pool has a process: nothing is shared."""
    return record(ProcessPoolExecutor, "process", work)


def record(kind: Callable[[int], Executor], name: str, work: int) -> Recording:
    """Let the heart beat while the pool computes."""
    steps = steps_for(GRAIN_NS)
    heart, worker = Lane("heartbeat"), Lane(name)
    done = asyncio.Event()

    async def compute_in(pool: Executor) -> None:
        await asyncio.sleep(BEFORE_NS / 1e9)
        loop = asyncio.get_running_loop()
        submitted = now()
        stamps = await loop.run_in_executor(pool, compute, work, steps)
        done.set()
        worker.add(submitted, stamps[0], "pending")
        worker.worked(stamps)

    async def main(pool: Executor) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(heartbeat(heart, steps, done, BEATS))
            group.create_task(compute_in(pool))

    with kind(1) as pool:
        pool.submit(compute, GRAIN_NS, steps).result()  # it is up
        asyncio.run(main(pool))
    return Recording([heart, worker])
