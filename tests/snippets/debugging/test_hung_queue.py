"""Tests of snippets/debugging/hung_queue.py."""

import asyncio

import pytest

from snippets.debugging import hung_queue


async def turns(count: int) -> None:
    """Let the loop go round: whatever can run has run then."""
    for _ in range(count):
        await asyncio.sleep(0)


def test_one_page_is_never_done():
    """The queue is empty, both workers wait for more, and `join` waits for one page."""

    async def look() -> dict[str, str]:
        crawl = asyncio.create_task(hung_queue.main())
        await turns(50)
        waiting = {
            task.get_name(): task.get_stack()[-1].f_code.co_name
            for task in asyncio.all_tasks()
            if task.get_name().startswith(("crawl", "fetch"))
        }
        crawl.cancel()
        await asyncio.gather(crawl, return_exceptions=True)
        return waiting

    assert asyncio.run(look()) == {"crawl": "crawl", "fetch 1": "fetch", "fetch 2": "fetch"}


def test_with_every_page_reported_the_crawl_ends(monkeypatch):
    """The same program, its mistake mended."""

    async def fetch(pages: asyncio.Queue[str]) -> None:
        while True:
            await pages.get()
            pages.task_done()

    monkeypatch.setattr(hung_queue, "fetch", fetch)

    async def main() -> None:
        async with asyncio.timeout(10):
            await hung_queue.main()

    assert asyncio.run(main()) is None


def test_ctrl_c_ends_it():
    """It waits in the selector, where a cancellation reaches every task."""

    async def cancel() -> None:
        crawl = asyncio.create_task(hung_queue.main())
        await turns(50)
        crawl.cancel()
        await crawl

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancel())
