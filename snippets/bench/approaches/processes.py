"""A pool of processes, under the default start method or a given one."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from ..workload import Workload


def run(
    workload: Workload,
    items: list[Any],
    workers: int,
    method: str | None = None,
) -> list[Any]:
    """Share the items among `workers` processes."""
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        return list(pool.map(workload.work, items))


def run_fork(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """The same with workers that are copies of this process."""
    return run(workload, items, workers, "fork")


def run_forkserver(
    workload: Workload, items: list[Any], workers: int
) -> list[Any]:
    """The same with workers that are copies of a clean server process."""
    return run(workload, items, workers, "forkserver")


def run_spawn(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """The same with workers that start as new interpreters."""
    return run(workload, items, workers, "spawn")
