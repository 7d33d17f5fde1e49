"""The loop runs one task until it waits, then the next one that is ready."""

import asyncio
import types
from collections.abc import Callable, Coroutine, Generator
from typing import Any

Log = Callable[[str], object]


@types.coroutine
def steps(
    name: str, coroutine: Coroutine[Any, Any, object], log: Log
) -> Generator[Any, Any, None]:
    """Drive `coroutine` as its task would, and log each step."""
    while True:
        log(f"the loop resumes {name}")
        try:
            waits_for = coroutine.send(None)
        except StopIteration:
            log(f"{name} is done")
            return
        what = type(waits_for).__name__ if waits_for else "nothing"
        log(f"{name} gives control back, waits for {what}")
        yield waits_for


async def worker(name: str, seconds: float, log: Log) -> None:
    """Two waits: one for the other tasks, one for the clock."""
    log(f"    {name}: first line")
    await asyncio.sleep(0)
    log(f"    {name}: between two waits")
    await asyncio.sleep(seconds)
    log(f"    {name}: last line")


async def traced(name: str, seconds: float, log: Log) -> None:
    """One worker, each of its steps logged."""
    await steps(name, worker(name, seconds, log), log)


async def main(log: Log) -> None:
    """Two tasks on one loop; B has the shorter wait."""
    async with asyncio.TaskGroup() as group:
        for name, seconds in (("A", 0.2), ("B", 0.1)):
            group.create_task(traced(name, seconds, log))
            log(f"task {name} is created; nothing of it has run")


if __name__ == "__main__":
    asyncio.run(main(print))
