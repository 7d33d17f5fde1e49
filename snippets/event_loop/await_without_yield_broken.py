"""An `await` that has nothing to wait for lets no other task run."""

import asyncio
from collections.abc import Callable


async def look_up(key: str, cache: dict[str, int]) -> int:
    """Answer from the cache: no wait happens on this path."""
    return cache[key]


async def reader(name: str, log: Callable[[str], object]) -> None:
    """Three awaits, and none of them gives control back to the loop."""
    cache = {"a": 1}
    for turn in range(3):
        await look_up("a", cache)
        log(f"{name}{turn}")


async def order() -> list[str]:
    """The turns of two readers, in the order in which they happened."""
    turns: list[str] = []
    async with asyncio.TaskGroup() as group:
        group.create_task(reader("A", turns.append))
        group.create_task(reader("B", turns.append))
    return turns


if __name__ == "__main__":
    print(*asyncio.run(order()))
