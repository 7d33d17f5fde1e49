"""asyncio with a pool of processes."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from ..cores import usable
from ..workload import Workload
from . import loop_with_pool


def run(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """The pool is opened around the loop: leaving it would block the loop."""
    size = loop_with_pool.pool_size(workload, workers, usable())
    with ProcessPoolExecutor(size) as pool:
        return asyncio.run(loop_with_pool.run(pool, workload, items, workers))
