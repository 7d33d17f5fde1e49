"""One task that waits without `await` stops every task of its loop.

Hangs: end it with `kill`.
"""

import asyncio
import os
import queue

inbox = queue.SimpleQueue[str]()


async def receive() -> str:
    """Wait for a message: the whole loop waits in here."""
    return inbox.get()  # the mistake: a blocking call


async def beat() -> None:
    """Show once a second that the program is alive."""
    while True:  # noqa: ASYNC110 - a heartbeat waits for no event
        await asyncio.sleep(1)


async def serve() -> None:
    """Receive and beat at the same time."""
    async with asyncio.TaskGroup() as group:
        group.create_task(beat(), name="beat")
        group.create_task(receive(), name="receive")


if __name__ == "__main__":
    print("pid", os.getpid(), flush=True)
    asyncio.run(serve())
