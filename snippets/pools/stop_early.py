"""`shutdown(cancel_futures=True)` drops what has not begun."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

LIMIT = 10.0  # seconds


def work(started: Event, gate: Event) -> None:
    """Return once the gate is open."""
    started.set()
    gate.wait(LIMIT)


def counts(tasks: int) -> tuple[int, int]:
    """How many of the tasks ran, and how many were dropped."""
    started, gate = Event(), Event()
    pool = ThreadPoolExecutor(max_workers=1)
    futures = [pool.submit(work, started, gate) for _ in range(tasks)]
    started.wait(LIMIT)  # the first one runs, the others are in the queue
    pool.shutdown(wait=False, cancel_futures=True)
    gate.set()
    pool.shutdown()  # now wait for the one that runs
    dropped = sum(future.cancelled() for future in futures)
    return tasks - dropped, dropped


if __name__ == "__main__":
    ran, dropped = counts(10)
    print(f"{ran} ran, {dropped} dropped")
