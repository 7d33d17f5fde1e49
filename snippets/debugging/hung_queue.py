"""A worker that forgets `task_done` leaves `Queue.join` waiting for ever.

Hangs: end it with `kill`.
"""

import asyncio
import os


async def fetch(pages: asyncio.Queue[str]) -> None:
    """Fetch pages; the one that is broken is never reported as done."""
    while True:
        page = await pages.get()
        if page == "/broken":
            continue  # the mistake: no task_done
        pages.task_done()


async def crawl() -> None:
    """Let two workers fetch three pages, and wait until all are done."""
    pages = asyncio.Queue[str]()
    for page in ("/", "/broken", "/about"):
        pages.put_nowait(page)
    async with asyncio.TaskGroup() as group:
        names = ("fetch 1", "fetch 2")
        workers = [group.create_task(fetch(pages), name=n) for n in names]
        await pages.join()
        for worker in workers:
            worker.cancel()


async def main() -> None:
    """Crawl in a task with a name, as a program of many parts would."""
    await asyncio.create_task(crawl(), name="crawl")


if __name__ == "__main__":
    print("pid", os.getpid(), flush=True)
    asyncio.run(main())
