"""`expired()` tells your own time limit from a `TimeoutError` inside it."""

import asyncio


async def call(slow: bool) -> None:
    """Either slow, or quick with an error of the same type."""
    if slow:
        await asyncio.sleep(3600)
    raise TimeoutError("the database gave up")


async def why(slow: bool) -> str:
    """Say which of the two ended the call."""
    limit = asyncio.timeout(0.05)
    try:
        async with limit:
            await call(slow)
    except TimeoutError as error:
        return "my limit" if limit.expired() else f"theirs: {error}"
    return "no error"


if __name__ == "__main__":
    print("slow call: ", asyncio.run(why(slow=True)))
    print("quick call:", asyncio.run(why(slow=False)))
