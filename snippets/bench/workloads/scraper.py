"""A hundred pages, each waited for and then computed on, scaled down in time.

Balanced: 1 s of waiting and 0.5 s of computing for each page, at a hundredth.
Unbalanced: fetching takes five times as long as computing even when ten
fetches overlap.
"""

import asyncio
import time

from ..workload import Workload
from . import tasks

PAGES = 100
BALANCED = (0.01, 100_000)  # seconds of waiting, steps of computing: 5 ms
UNBALANCED = (0.025, 10_000)  # 0.5 ms of computing

Page = tuple[float, int]


def fetch(page: Page) -> Page:
    """Block as long as a slow server would make it."""
    time.sleep(page[0])
    return page


async def fetch_async(page: Page) -> Page:
    """Let others run meanwhile."""
    await asyncio.sleep(page[0])
    return page


def compute(page: Page) -> int:
    """What is done with a page once it is here."""
    return tasks.work(page[1])


def work(page: Page) -> int:
    """Fetch and compute."""
    return compute(fetch(page))


def _workload(name: str, page: Page, answer: int) -> Workload:
    def items(size: int, port: int) -> list[Page]:
        return [page] * size

    def right(answers: list[int]) -> bool:
        return all(one == answer for one in answers)

    return Workload(
        name=name,
        size=PAGES,
        items=items,
        work=work,
        right=right,
        await_=fetch_async,
        compute=compute,
    )


WORKLOADS = (
    _workload("scraper", BALANCED, 309_317),
    _workload("scraper-unbalanced", UNBALANCED, 95_867),
)
