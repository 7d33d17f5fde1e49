"""Open the pool around `asyncio.run`: it is joined when the loop is done."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def job(beat: threading.Event, patience: float) -> bool:
    """True if another task of the loop ran before `patience` was over."""
    return beat.wait(patience)


async def heartbeat(beat: threading.Event) -> None:
    """Another task: needs one turn of the loop."""
    beat.set()


async def main(pool: ThreadPoolExecutor, patience: float) -> str:
    """The coroutine uses the pool and leaves its end to its owner."""
    beat = threading.Event()
    running = pool.submit(job, beat, patience)
    other = asyncio.create_task(heartbeat(beat))
    await asyncio.wrap_future(running)
    await other
    return "the loop ran on" if running.result() else "the loop stood still"


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        print(asyncio.run(main(pool, patience=10)))
