"""A thread waits for ever if it hands a coroutine to a stopped loop."""

import asyncio
import threading


async def answer() -> str:
    """A coroutine that a thread wants to have run."""
    await asyncio.sleep(0)
    return "the answer"


def worker(
    loop: asyncio.AbstractEventLoop, go: threading.Event, log: list[str]
) -> None:
    """Ask the loop, in a thread that comes late; `go` makes it late."""
    go.wait(timeout=10)
    call = answer()
    try:
        future = asyncio.run_coroutine_threadsafe(call, loop)
        log.append(future.result(timeout=0.1))
    except TimeoutError:
        log.append("no answer: without its time limit, result() hangs")
        call.close()


def main() -> list[str]:
    """Wrong: the loop runs until its own coroutine is done, no longer."""
    log: list[str] = []
    go = threading.Event()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=worker, args=(loop, go, log))
    thread.start()
    loop.run_until_complete(answer())
    go.set()
    thread.join()
    loop.close()
    return log


if __name__ == "__main__":
    print(*main(), sep="\n")
