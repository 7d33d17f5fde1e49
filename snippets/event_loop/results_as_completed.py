"""`as_completed` hands out results in the order in which they arrive."""

import asyncio


async def fetch(page: str, ready: asyncio.Event, then: asyncio.Event) -> str:
    """Answer when `ready`, and let the next one be ready."""
    await ready.wait()
    then.set()
    return page


async def arrivals(order: list[str]) -> list[str]:
    """Ask for A, B, C; the pages become ready in the given order."""
    ready = {page: asyncio.Event() for page in [*order, "end"]}
    follows = dict(zip(order, [*order[1:], "end"], strict=True))
    ready[order[0]].set()
    tasks = [
        asyncio.create_task(fetch(page, ready[page], ready[follows[page]]))
        for page in "ABC"
    ]
    return [await arrived for arrived in asyncio.as_completed(tasks)]


if __name__ == "__main__":
    print(*asyncio.run(arrivals(["C", "A", "B"])))
