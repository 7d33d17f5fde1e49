"""Leaving `async for` early leaves the generator's clean-up for later."""

import asyncio
from collections.abc import AsyncIterator


async def rows(log: list[str]) -> AsyncIterator[int]:
    """Rows from a connection that is open while the generator is."""
    log.append("connection opened")
    try:
        for row in range(1000):
            yield row
    finally:
        log.append("connection closed")


async def first_row(log: list[str]) -> int:
    """Wrong: `table` stays suspended at its `yield`, connection open."""
    table = rows(log)
    async for row in table:
        log.append(f"row {row}; I have what I need")
        break
    log.append("after the loop")
    return row


if __name__ == "__main__":
    log: list[str] = []
    asyncio.run(first_row(log))
    print(*log, sep="\n")
