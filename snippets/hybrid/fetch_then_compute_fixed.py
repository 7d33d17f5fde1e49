"""Each page goes to the pool as soon as it is fetched: the stages overlap."""

import asyncio
from concurrent.futures import Executor, ThreadPoolExecutor


class Site:
    """Its last page arrives when another one is computed, or after a limit."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.computed = asyncio.Event()
        self.overlapped = True

    async def fetch(self, page: int) -> int:
        """Page 3 is the slow one."""
        if page == 3:
            try:
                await asyncio.wait_for(self.computed.wait(), self.limit)
            except TimeoutError:
                self.overlapped = False
        return page


def square(page: int) -> int:
    """The computing stage; runs in the pool."""
    return page * page


async def compute(page: int, site: Site, pool: Executor) -> int:
    """Compute one page in the pool, and let the site know."""
    loop = asyncio.get_running_loop()
    result = await loop.run_in_executor(pool, square, page)
    site.computed.set()
    return result


async def squares(pool: Executor, limit: float) -> tuple[list[int], bool]:
    """One coroutine per page takes it through both stages."""
    site = Site(limit)

    async def both(page: int) -> int:
        return await compute(await site.fetch(page), site, pool)

    results = await asyncio.gather(*(both(n) for n in range(4)))
    return list(results), site.overlapped


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        results, overlapped = asyncio.run(squares(pool, limit=10))
    print(results, "the stages overlapped:", overlapped)
