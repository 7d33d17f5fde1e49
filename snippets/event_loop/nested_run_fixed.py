"""Where a loop is running, `await` is all you need: in a notebook's cell."""

import asyncio


async def fetch() -> str:
    """What the cell wants to have."""
    await asyncio.sleep(0)
    return "the page"


async def cell() -> str:
    """Code in a notebook runs on a loop, like this coroutine."""
    return await fetch()


if __name__ == "__main__":
    print(asyncio.run(cell()))
