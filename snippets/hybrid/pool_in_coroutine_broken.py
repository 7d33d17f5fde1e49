"""Leaving `with` of a pool inside a coroutine blocks the loop."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def job(beat: threading.Event, patience: float) -> bool:
    """True if another task of the loop ran before `patience` was over."""
    return beat.wait(patience)


async def heartbeat(beat: threading.Event) -> None:
    """Another task: needs one turn of the loop."""
    beat.set()


async def main(patience: float) -> str:
    """Wrong: `with` joins the pool's threads, and a join has no `await`."""
    beat = threading.Event()
    with ThreadPoolExecutor() as pool:
        running = pool.submit(job, beat, patience)
        other = asyncio.create_task(heartbeat(beat))
    await other
    return "the loop ran on" if running.result() else "the loop stood still"


if __name__ == "__main__":
    print(asyncio.run(main(patience=0.05)))
