"""A set keeps background tasks alive until they are done."""

import asyncio
import gc
import weakref
from collections.abc import Callable

waiting: weakref.WeakSet[asyncio.Future[None]] = weakref.WeakSet()
background: set[asyncio.Task[None]] = set()


async def audit(log: list[str]) -> None:
    """Wait for an answer through a future that only this task holds."""
    answer = asyncio.get_running_loop().create_future()
    waiting.add(answer)  # a weak reference
    await answer
    log.append("audit written")


async def handle(log: list[str], pause: Callable[[], object]) -> None:
    """Start the audit in the background; `pause` runs while it waits."""
    task = asyncio.create_task(audit(log))
    background.add(task)
    task.add_done_callback(background.discard)
    await asyncio.sleep(0)
    pause()


async def main(pause: Callable[[], object] = gc.collect) -> list[str]:
    """Answer whoever still waits; the collector may run at any time."""
    log: list[str] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, what: log.append(what["message"]))
    await handle(log, pause)
    for answer in waiting:
        answer.set_result(None)
    await asyncio.sleep(0)
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
