"""How many workers each pool takes by default: from 3.13 on, what you may use.

The machine has 8 cores here, and this process may use 2 of them.
"""

import concurrent.futures
import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from unittest import mock


@contextmanager
def cores(machine: int, usable: int) -> Iterator[None]:
    """As if the machine had so many cores, and some of them were ours."""
    with (
        mock.patch.object(os, "cpu_count", return_value=machine),
        mock.patch.object(  # new in 3.13
            os, "process_cpu_count", return_value=usable, create=True
        ),
    ):
        yield


def defaults() -> dict[str, int]:
    """The number of workers of each kind of pool, made without a number."""
    with (
        ThreadPoolExecutor() as threads,  # asyncio.to_thread: the same
        ProcessPoolExecutor() as processes,
        multiprocessing.Pool() as pool,
    ):
        found = {
            "ThreadPoolExecutor": vars(threads)["_max_workers"],
            "ProcessPoolExecutor": vars(processes)["_max_workers"],
            "multiprocessing.Pool": len(multiprocessing.active_children()),
        }
        pool.close()
        pool.join()
    if sys.version_info >= (3, 14):
        with concurrent.futures.InterpreterPoolExecutor() as interpreters:
            found["InterpreterPoolExecutor"] = vars(interpreters)[
                "_max_workers"
            ]
    return found


if __name__ == "__main__":
    with cores(machine=8, usable=2):
        for kind, workers in defaults().items():
            print(f"{kind}: {workers}")
