"""A pool of interpreters in one process, each with its own GIL (3.14)."""

from concurrent.futures import InterpreterPoolExecutor
from typing import Any

from ..workload import Workload


def run(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """Share the items among `workers` interpreters."""
    with InterpreterPoolExecutor(workers) as pool:
        return list(pool.map(workload.work, items))
