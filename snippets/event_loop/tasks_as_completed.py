"""`async for` over `as_completed` yields the tasks that you passed in.

Requires: Python 3.13
"""

import asyncio


async def fetch(size: int, turns: int) -> int:
    """Answer after so many turns of the loop."""
    for _ in range(turns):
        await asyncio.sleep(0)
    return size


async def arrivals() -> list[str]:
    """Name each page in the order of arrival."""
    names: dict[asyncio.Future[int], str] = {
        asyncio.create_task(fetch(size, turns)): name
        for name, size, turns in (("A", 10, 9), ("B", 20, 1), ("C", 30, 5))
    }
    return [
        f"{names[task]}: {await task}"
        async for task in asyncio.as_completed(names)
    ]


if __name__ == "__main__":
    print(*asyncio.run(arrivals()), sep="\n")
