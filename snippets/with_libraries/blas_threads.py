"""Each worker process has a BLAS thread for each CPU, unless you limit it.

Requires: numpy, threadpoolctl
"""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

import numpy
from threadpoolctl import threadpool_info, threadpool_limits


def blas_threads() -> int:
    """How many threads NumPy's BLAS uses in this process."""
    found = [
        library["num_threads"]
        for library in threadpool_info()
        if library["user_api"] == "blas"
    ]
    return max(found, default=1)


def multiply(size: int) -> tuple[float, int]:
    """Work in BLAS, and the number of its threads."""
    square = numpy.ones((size, size))
    return float((square @ square)[0, 0]), blas_threads()


def one_blas_thread() -> None:
    """Set a worker up: the limit holds until the process ends."""
    threadpool_limits(limits=1, user_api="blas")


def in_words(threads: int) -> str:
    """A number that does not depend on the machine."""
    cpus = len(os.sched_getaffinity(0))
    return "one for each CPU" if threads == cpus else str(threads)


def experiment() -> dict[str, int]:
    """The threads of one BLAS in four places."""
    spawn = multiprocessing.get_context("spawn")
    found = {"here": multiply(100)[1]}
    with threadpool_limits(limits=1, user_api="blas"):
        found["here, within a limit of 1"] = multiply(100)[1]
    for where, set_up in (
        ("in each worker process", None),
        ("in a worker that is set up", one_blas_thread),
    ):
        with ProcessPoolExecutor(
            max_workers=1, mp_context=spawn, initializer=set_up
        ) as pool:
            found[where] = pool.submit(multiply, 100).result()[1]
    return found


if __name__ == "__main__":
    for where, threads in experiment().items():
        print(f"{where}: {in_words(threads)}")
