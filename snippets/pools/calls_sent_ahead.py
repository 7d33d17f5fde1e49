"""A process pool sends calls ahead: what is sent cannot be cancelled.

Requires: Python 3.11, POSIX
"""

import multiprocessing
import time
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.synchronize import Event, Semaphore

LIMIT = 60.0  # seconds
busy: Semaphore
gate: Event


def set_up(given: tuple[Semaphore, Event]) -> None:
    """Run once in each worker."""
    global busy, gate
    busy, gate = given


def work() -> None:
    """Say that a worker has us, and keep it until the gate is open."""
    busy.release()
    gate.wait(LIMIT)


def sent(futures: list[Future[None]], at_least: int) -> int:
    """How many calls are with the workers or on their way."""
    end = time.monotonic() + LIMIT
    while running(futures) < at_least and time.monotonic() < end:
        time.sleep(0.001)
    return running(futures)


def running(futures: list[Future[None]]) -> int:
    """How many futures say so."""
    return sum(one.running() for one in futures)


def run(workers: int, calls: int) -> tuple[int, int, int]:
    """Of all calls: executed now, sent ahead, and cancelled in time."""
    context = multiprocessing.get_context("forkserver")
    given = context.Semaphore(0), context.Event()
    with ProcessPoolExecutor(workers, context, set_up, (given,)) as pool:
        futures = [pool.submit(work) for _ in range(calls - 1)]
        for _ in range(workers):
            given[0].acquire(timeout=LIMIT)
        futures.append(pool.submit(work))  # wakes the manager: it sends more
        ahead = sent(futures, 2 * workers + 1) - workers
        cancelled = sum(one.cancel() for one in futures)
        given[1].set()
    return workers, ahead, cancelled


if __name__ == "__main__":
    for workers in (1, 2):
        now, ahead, cancelled = run(workers, calls=12)
        print(f"of 12: {now} executed, {ahead} sent, {cancelled} cancelled")
