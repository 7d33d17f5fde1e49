import asyncio
from concurrent.futures import ThreadPoolExecutor

from snippets.hybrid.back_pressure_broken import squares


def test_every_page_is_held_at_once():
    """Nothing stops the fetching while computing is slow."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        found = asyncio.run(squares(50, pool))

    assert found == (50, 50)
