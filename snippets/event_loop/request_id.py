"""A context variable set in one task is not seen by the others."""

import asyncio
from contextvars import ContextVar

request: ContextVar[str] = ContextVar("request")


async def query(log: list[str]) -> None:
    """Deep in the program: no parameter carries the request's name."""
    log.append(f"{request.get()}: queries")


async def handle(name: str, log: list[str]) -> None:
    """A task gets a copy of the context of whoever creates it."""
    request.set(name)
    await asyncio.sleep(0)  # the other request sets its own name now
    await query(log)  # awaited: the same task, the same context
    await asyncio.create_task(query(log))  # a new task: a copy of it
    log.append(f"{request.get()}: done")


async def main() -> list[str]:
    """Two requests at once."""
    log: list[str] = []
    await asyncio.gather(handle("A", log), handle("B", log))
    return sorted(log)


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
