import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from snippets.hybrid.fetch_then_compute_fixed import Site, squares


@pytest.mark.parametrize("pool_class", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_the_stages_overlap(pool_class):
    """The last page is fetched after another one was computed, with either pool."""
    with pool_class(max_workers=1) as pool:
        found = asyncio.run(squares(pool, limit=30))

    assert found == ([0, 1, 4, 9], True)


def test_the_site_notices_when_nothing_is_computed():
    """Alone, the last page comes after its limit."""

    async def fetch_alone():
        site = Site(limit=0.01)
        await site.fetch(3)
        return site.overlapped

    assert not asyncio.run(fetch_alone())
