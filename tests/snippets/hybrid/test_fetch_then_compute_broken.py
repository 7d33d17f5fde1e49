import asyncio
from concurrent.futures import ThreadPoolExecutor

from snippets.hybrid.fetch_then_compute_broken import squares


def test_the_stages_never_overlap():
    """Nothing is computed before the last page is fetched."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        found = asyncio.run(squares(pool, limit=0.05))

    assert found == ([0, 1, 4, 9], False)
