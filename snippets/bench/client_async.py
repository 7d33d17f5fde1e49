"""The asynchronous twin of the client: it sends the same bytes, and awaits.

A difference between approaches is then not a difference between libraries.
"""

import asyncio
from time import perf_counter

from .client import HOST, LIMIT_SECONDS, Item, Reply, body, request


async def get_async(item: Item) -> Reply:
    """Ask for a page and let others run until it is here."""
    port, number = item
    start = perf_counter()
    async with asyncio.timeout(LIMIT_SECONDS):
        reader, writer = await asyncio.open_connection(HOST, port)
        try:
            writer.write(request(number))
            answer = await reader.read()
        finally:
            writer.close()
            await writer.wait_closed()
    return body(answer), perf_counter() - start
