"""The loop serves a thread's calls as long as it awaits that thread."""

import asyncio


async def answer() -> str:
    """A coroutine that a thread wants to have run."""
    await asyncio.sleep(0)
    return "the answer"


def worker(loop: asyncio.AbstractEventLoop, log: list[str]) -> None:
    """Ask the loop from a thread, and wait for the answer."""
    future = asyncio.run_coroutine_threadsafe(answer(), loop)
    log.append(future.result(timeout=10))


async def main() -> list[str]:
    """The loop runs until the thread has ended."""
    log: list[str] = []
    await asyncio.to_thread(worker, asyncio.get_running_loop(), log)
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
