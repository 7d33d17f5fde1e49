import asyncio
from concurrent.futures import ThreadPoolExecutor

from snippets.hybrid.pool_in_coroutine_fixed import main


def test_the_loop_runs_on():
    """The other task has its turn while the job waits."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        assert asyncio.run(main(pool, patience=30)) == "the loop ran on"
