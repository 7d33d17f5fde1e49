"""A blocking function over a coroutine, for callers on a loop or on none."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def run_and_wait(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` to its end; blocks the caller, and the caller's loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # no loop runs in this thread
        return asyncio.run(work)
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, work).result()


async def fetch() -> str:
    """Stands for a library that is asynchronous inside."""
    await asyncio.sleep(0)
    return "the page"


async def cell() -> str:
    """A blocking call where a loop is running already."""
    return run_and_wait(fetch())


if __name__ == "__main__":
    print("called from a script:", run_and_wait(fetch()))
    print("called on a loop:    ", asyncio.run(cell()))
