"""When the system kills a worker for its memory, go on with fewer workers.

Requires: POSIX
"""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial


def work(number: int, neighbours: int) -> int:
    """Square a number; there is memory for two such tasks at once."""
    if neighbours > 2:
        os.kill(os.getpid(), signal.SIGKILL)  # what Linux's OOM killer does
    return number * number


def results(numbers: list[int], workers: int) -> tuple[list[int], int]:
    """All results, and with how many workers they came; tasks may repeat."""
    while True:
        try:
            with ProcessPoolExecutor(workers) as pool:
                task = partial(work, neighbours=workers)
                return list(pool.map(task, numbers)), workers
        except BrokenProcessPool:
            if workers == 1:
                raise  # one task alone is too much
            workers //= 2


if __name__ == "__main__":
    found, workers = results([1, 2, 3, 4], workers=8)
    print(f"{found}, with {workers} workers")
