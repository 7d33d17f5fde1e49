"""Times a pool of threads that does nothing."""

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import median

CALLS = 2000
STARTED = 32


def nothing(item: int) -> int:
    """Give the item back."""
    return item


def opened(workers: int) -> float:
    """Seconds to open a pool, start all its threads, and close it.

    Each call waits until all are there: an idle thread would take the next
    call, and no other would be started.
    """
    all_there = threading.Event()
    start = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        for _ in range(workers):
            pool.submit(all_there.wait)
        all_there.set()
    return time.perf_counter() - start


def submitted() -> float:
    """CPU seconds of the caller for each call."""
    with ThreadPoolExecutor(1) as pool:
        start = time.thread_time()
        pool.map(nothing, range(CALLS))
        return (time.thread_time() - start) / CALLS


def done() -> float:
    """Seconds for each call, with two workers."""
    with ThreadPoolExecutor(2) as pool:
        start = time.perf_counter()
        list(pool.map(nothing, range(CALLS)))
        return (time.perf_counter() - start) / CALLS


if __name__ == "__main__":
    first = opened(1)  # a program opens one, and its first takes longer
    one = median(opened(1) for _ in range(30))
    many = median(opened(STARTED) for _ in range(10))
    figures = {
        "thread_pool": first,
        "thread_start": max(0.0, (many - one) / (STARTED - 1)),
        "thread_submit": min(submitted() for _ in range(5)),
        "thread_call": min(done() for _ in range(5)),
    }
    print(json.dumps(figures))
