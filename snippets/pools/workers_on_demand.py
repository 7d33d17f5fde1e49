"""A pool starts a worker when no other is idle; with fork, all at once.

Requires: Python 3.11, POSIX
"""

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

LIMIT = 60.0  # seconds
WORKERS = 4


def threads_after(calls: int) -> int:
    """How many threads a pool has while so many calls run at once."""
    before = threading.active_count()
    gate = threading.Event()
    with ThreadPoolExecutor(WORKERS) as pool:
        for _ in range(calls):
            pool.submit(gate.wait, LIMIT)
        started = threading.active_count() - before
        gate.set()
    return started


def processes_after_one_call(method: str) -> int:
    """How many processes a pool has after its first call."""
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(WORKERS, context) as pool:
        pool.submit(abs, -1).result(LIMIT)
        return len(multiprocessing.active_children())


if __name__ == "__main__":
    for method in ("fork", "forkserver", "spawn"):
        print(f"{method}, calls 1: workers {processes_after_one_call(method)}")
    for calls in (1, 3, 9):
        print(f"threads, calls {calls}: workers {threads_after(calls)}")
