"""An event tells a thread that its work is no longer wanted."""

import asyncio
import threading
from collections.abc import Callable


def write(
    pause: Callable[[], object], stop: threading.Event, log: list[str]
) -> None:
    """Blocking work of two steps; `pause` stands for a slow disk."""
    log.append("thread: first half written")
    pause()
    if stop.is_set():
        log.append("thread: stopped")
    else:
        log.append("thread: second half written")


async def save(pause: Callable[[], object], log: list[str]) -> None:
    """However the wait ends, the thread is told to stop."""
    stop = threading.Event()
    try:
        async with asyncio.timeout(0.25):
            await asyncio.to_thread(write, pause, stop, log)
    except TimeoutError:
        log.append("caller: time is up")
    finally:
        stop.set()


async def main() -> list[str]:
    """The disk is slow until the time limit is over."""
    log: list[str] = []
    disk = threading.Event()
    await save(lambda: disk.wait(timeout=10), log)
    disk.set()
    await asyncio.get_running_loop().shutdown_default_executor()
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
