"""The approaches by name, one file each, all with the same signature.

    with opened(workload, workers) as run:
        results = run(items)  # in the order of the items

What is opened stays open between the runs and is closed at the end.
"""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from ..workload import Workload
from . import (
    loop,
    loop_with_processes,
    loop_with_threads,
    loops_in_threads,
    processes,
    sequential,
    threads,
)

Run = Callable[[list[Any]], list[Any]]
Opened = Callable[[Workload, int], AbstractContextManager[Run]]

APPROACHES: dict[str, Opened] = {
    "sequential": sequential.opened,
    "threads": threads.opened,
    "processes": processes.opened,
    "processes (chunks)": partial(processes.opened, chunks=True),
    "processes (fork)": partial(processes.opened, method="fork"),
    "processes (forkserver)": partial(processes.opened, method="forkserver"),
    "processes (spawn)": partial(processes.opened, method="spawn"),
    "asyncio": loop.opened,
    "asyncio+threads": loop_with_threads.opened,
    "asyncio+processes": loop_with_processes.opened,
    "loops in threads": loops_in_threads.opened,
}

if sys.version_info >= (3, 14):
    from . import interpreters, loop_with_interpreters

    APPROACHES["interpreters"] = interpreters.opened
    APPROACHES["asyncio+interpreters"] = loop_with_interpreters.opened
