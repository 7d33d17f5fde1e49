"""A pool of threads."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ..workload import Workload


def run(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """Share the items among `workers` threads."""
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(workload.work, items))
