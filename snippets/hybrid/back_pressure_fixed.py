"""One semaphore around both stages bounds the pages held in memory."""

import asyncio
import threading
from concurrent.futures import Executor, ThreadPoolExecutor


def compute(page: int, slow: threading.Event) -> int:
    """The computing stage cannot keep up until `slow` is set."""
    slow.wait(timeout=10)
    return page * page


async def squares(pages: int, pool: Executor) -> tuple[int, int]:
    """How many squares; how many pages were held while computing was slow."""
    loop, slow = asyncio.get_running_loop(), threading.Event()
    held: list[int] = []
    slots = asyncio.Semaphore(6)

    async def both(page: int) -> int:
        async with slots:
            await asyncio.sleep(0)  # fetch
            held.append(page)
            return await loop.run_in_executor(pool, compute, page, slow)

    tasks = [asyncio.create_task(both(page)) for page in range(pages)]
    await asyncio.sleep(0.1)
    most = len(held)
    slow.set()
    return len(await asyncio.gather(*tasks)), most


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        count, most = asyncio.run(squares(100, pool))
    print(f"{count} squares; {most} pages were in memory at once")
