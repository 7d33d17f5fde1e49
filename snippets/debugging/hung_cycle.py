"""Two tasks that await each other wait for ever.

Hangs: end it with `kill`.
"""

import asyncio
import os

tasks: dict[str, asyncio.Task[None]] = {}


async def load(needed: str) -> None:
    """Load a part of the menu, once the part that it needs is loaded."""
    await tasks[needed]


async def serve() -> None:
    """Load both parts in the background, and serve until told to stop."""
    for name, needed in (("dishes", "prices"), ("prices", "dishes")):
        tasks[name] = asyncio.create_task(load(needed), name=name)
    await asyncio.Event().wait()


if __name__ == "__main__":
    print("pid", os.getpid(), flush=True)
    asyncio.run(serve())
