"""The approaches by name, one file each, all with the same signature.

run(workload, items, workers) -> results, in the order of the items
"""

import sys
from collections.abc import Callable
from typing import Any

from ..workload import Workload
from . import (
    loop,
    loop_with_processes,
    loop_with_threads,
    processes,
    sequential,
    threads,
)

Run = Callable[[Workload, list[Any], int], list[Any]]

APPROACHES: dict[str, Run] = {
    "sequential": sequential.run,
    "threads": threads.run,
    "processes": processes.run,
    "processes (fork)": processes.run_fork,
    "processes (forkserver)": processes.run_forkserver,
    "processes (spawn)": processes.run_spawn,
    "asyncio": loop.run,
    "asyncio+threads": loop_with_threads.run,
    "asyncio+processes": loop_with_processes.run,
}

if sys.version_info >= (3, 14):
    from . import interpreters

    APPROACHES["interpreters"] = interpreters.run
