"""On SIGTERM a service with processes takes no new job, and kills late ones.

Requires: POSIX
"""

import logging
import multiprocessing
import queue
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

Events = queue.SimpleQueue["int | Future[None]"]  # signals, ends of jobs
SIGNALS = (signal.SIGTERM, signal.SIGINT)


def listen(events: Events) -> None:
    """Let signals arrive as events; `put` is safe inside a handler."""
    for number in SIGNALS:
        signal.signal(number, lambda number, _: events.put(number))


def leave_signals_to_the_parent() -> None:
    """Set a worker up: Ctrl-C reaches every process of the terminal."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def serve(
    jobs: Iterator[str],
    work: Callable[[str], None],
    events: Events,
    workers: int = 2,
    grace: float = 5.0,
) -> tuple[int, int]:
    """Do the jobs until a signal comes; how many were done, and cut off.

    `jobs` must not block for long: signals are looked at in between.
    """
    pool = ProcessPoolExecutor(
        workers, initializer=leave_signals_to_the_parent
    )
    running: set[Future[None]] = set()
    done, signals, deadline = 0, 0, float("inf")
    while time.monotonic() < deadline and signals < 2:
        while events.empty() and not signals and len(running) < workers:
            if (job := next(jobs, None)) is None:
                break
            future = pool.submit(work, job)
            running.add(future)
            future.add_done_callback(events.put)
        if not running:
            break
        left = max(0, deadline - time.monotonic())
        try:  # a signal just before the wait is noticed at its end
            event = events.get(timeout=min(left, 1))
        except queue.Empty:
            continue
        if isinstance(event, int):
            signals += 1
            deadline = min(deadline, time.monotonic() + grace)
        else:
            running.remove(event)
            done += 1
            if error := event.exception():
                logging.error("a job failed", exc_info=error)
    if running and sys.version_info >= (3, 14):
        pool.kill_workers()
    elif running:
        for worker in multiprocessing.active_children():
            worker.kill()
    pool.shutdown()
    return done, len(running)


def work(job: str) -> None:
    """One of the jobs takes far too long."""
    if job == "stuck":
        time.sleep(3600)


def main(grace: float) -> str:
    """The signal comes when a job is done, and one begins that is stuck."""
    events: Events = queue.SimpleQueue()

    def jobs() -> Iterator[str]:
        yield "quick"
        signal.raise_signal(signal.SIGTERM)
        yield from ("stuck", "next")

    listen(events)
    source = jobs()
    done, cut_off = serve(source, work, events, workers=1, grace=grace)
    return f"done: {done}, cut off: {cut_off}, left: {[*source]}"


if __name__ == "__main__":
    print(main(grace=0.2))
