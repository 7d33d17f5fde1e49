"""`terminate_workers` ends a pool with its running tasks.

Requires: Python 3.14, POSIX
"""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.synchronize import Event

LIMIT = 30.0  # seconds
started: Event


def set_up(event: Event) -> None:
    """Keep the event where the task finds it."""
    global started
    started = event


def work() -> None:
    """Take far too long."""
    started.set()
    time.sleep(LIMIT)


def give_up() -> str:
    """Start a task, end its worker, ask for the result."""
    event = multiprocessing.Event()
    pool = ProcessPoolExecutor(1, initializer=set_up, initargs=(event,))
    future = pool.submit(work)
    event.wait(LIMIT)
    pool.terminate_workers()
    try:
        future.result(LIMIT)
    except BrokenProcessPool:
        return "BrokenProcessPool"
    return "finished"


if __name__ == "__main__":
    print(give_up())
