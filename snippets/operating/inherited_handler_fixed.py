"""A forked worker sets SIGTERM back to its default, and can be ended.

Requires: POSIX
"""

import asyncio
import multiprocessing
import signal
import time
from multiprocessing.synchronize import Event

LIMIT = 30.0  # seconds


def work(ready: Event) -> None:
    """A long computation."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ready.set()
    time.sleep(LIMIT)


async def service(patience: float) -> list[str]:
    """Handle SIGTERM, and end a worker with it."""
    found: list[str] = []
    asyncio.get_running_loop().add_signal_handler(
        signal.SIGTERM, found.append, "the service took it as its own"
    )
    fork = multiprocessing.get_context("fork")
    ready = fork.Event()
    worker = fork.Process(target=work, args=(ready,))
    worker.start()
    ready.wait(LIMIT)
    worker.terminate()
    await asyncio.to_thread(worker.join, patience)
    found.append("ended" if worker.exitcode == -15 else "the worker goes on")
    worker.kill()
    worker.join()
    return found


if __name__ == "__main__":
    print(*asyncio.run(service(patience=LIMIT)), sep="\n")
