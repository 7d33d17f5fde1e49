"""On SIGTERM a service with threads takes no new job, and ends what it has.

Requires: POSIX
"""

import logging
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

Events = queue.SimpleQueue["int | Future[None]"]  # signals, ends of jobs


def listen(events: Events) -> None:
    """Let signals arrive as events; `put` is safe inside a handler."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: events.put(number))


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
    pool = ThreadPoolExecutor(workers)
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
    pool.shutdown(wait=False)
    return done, len(running)


def end(cut_off: int) -> None:
    """End the process, with 1 if need be; a running thread would stop us."""
    sys.stdout.flush()
    if cut_off:
        os._exit(1)


def main(grace: float) -> tuple[list[str], int]:
    """The signal comes while one job is nearly done and another is stuck."""
    signalled, released = threading.Event(), threading.Event()
    log: list[str] = []
    events: Events = queue.SimpleQueue()

    def jobs() -> Iterator[str]:
        yield "quick"
        signal.raise_signal(signal.SIGTERM)
        signalled.set()
        yield from ("stuck", "next")

    def work(job: str) -> None:
        (released if job == "stuck" else signalled).wait()
        log.append(f"{job}: done")

    listen(events)
    source = jobs()
    done, cut_off = serve(source, work, events, grace=grace)
    summary = f"done: {done}, cut off: {cut_off}, left: {[*source]}"
    lines = [*log, summary]  # as it is now: the stuck job ends after it
    released.set()
    return lines, cut_off


if __name__ == "__main__":
    lines, cut_off = main(grace=0.5)
    print(*lines, sep="\n")
    end(cut_off)  # exit code 1
