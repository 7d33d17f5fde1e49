import asyncio
from concurrent.futures import ThreadPoolExecutor

from snippets.hybrid.back_pressure_fixed import squares


def test_few_pages_are_held_at_once():
    """All pages are computed, six at a time are in memory."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        found = asyncio.run(squares(50, pool))

    assert found == (50, 6)
