"""`asyncio.run` refuses to run where a loop is running: a notebook's cell."""

import asyncio


async def fetch() -> str:
    """What the cell wants to have."""
    await asyncio.sleep(0)
    return "the page"


async def cell() -> str:
    """Code in a notebook runs on a loop, like this coroutine."""
    call = fetch()
    try:
        return asyncio.run(call)
    except RuntimeError as error:
        call.close()
        return f"RuntimeError: {error}"


if __name__ == "__main__":
    print(asyncio.run(cell()))
