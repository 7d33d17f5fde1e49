"""`to_thread` takes the context along; `run_in_executor` does not."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

request: ContextVar[str] = ContextVar("request", default="nothing")


def seen() -> str:
    """What a blocking function sees, for instance a log handler."""
    return request.get()


async def handle(name: str, pool: ThreadPoolExecutor) -> str:
    """One request: every task has a context of its own."""
    request.set(name)
    loop = asyncio.get_running_loop()
    ways = {
        "to_thread": await asyncio.to_thread(seen),
        "executor": await loop.run_in_executor(pool, seen),
        "executor with a copy": await loop.run_in_executor(
            pool, copy_context().run, seen
        ),
    }
    return ", ".join(f"{way}: {what}" for way, what in ways.items())


async def main(pool: ThreadPoolExecutor) -> list[str]:
    """Two requests, one after the other; the pool has one thread."""
    return [
        await asyncio.create_task(handle(name, pool)) for name in ("A", "B")
    ]


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=1) as pool:
        for number, line in enumerate(asyncio.run(main(pool))):
            print(f"request {'AB'[number]} sees {line}")
