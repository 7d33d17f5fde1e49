"""`aclosing` closes an asynchronous generator where its block ends."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing


async def rows(log: list[str]) -> AsyncGenerator[int, None]:
    """Rows from a connection that is open while the generator is."""
    log.append("connection opened")
    try:
        for row in range(1000):
            yield row
    finally:
        log.append("connection closed")


async def first_row(log: list[str]) -> int:
    """The connection is closed when the block is left."""
    async with aclosing(rows(log)) as table:
        async for row in table:
            log.append(f"row {row}; I have what I need")
            break
    log.append("after the loop")
    return row


if __name__ == "__main__":
    log: list[str] = []
    asyncio.run(first_row(log))
    print(*log, sep="\n")
