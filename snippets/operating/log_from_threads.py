"""Threads hand their log records to one thread, and do not wait for the disk.

From 3.14 on, `with QueueListener(...)` starts and stops it.
"""

import logging
import queue
import threading
from concurrent.futures import ThreadPoolExecutor
from logging.handlers import QueueHandler, QueueListener

LIMIT = 30.0  # seconds


class SlowDisk(logging.Handler):
    """A handler that takes long: it writes only when `ready` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.ready = threading.Event()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line; the record still knows where it came from."""
        self.ready.wait(LIMIT)
        self.lines.append(f"{record.threadName} {record.getMessage()}")


def logged(tasks: int) -> tuple[int, list[str]]:
    """How many tasks ended before a line was written; then the lines."""
    disk = SlowDisk()
    records = queue.SimpleQueue[logging.LogRecord]()
    logger = logging.getLogger("service")
    logger.propagate = False
    logger.handlers = [QueueHandler(records)]
    logger.setLevel(logging.INFO)
    listener = QueueListener(records, disk)
    listener.start()
    with ThreadPoolExecutor(max_workers=2) as pool:
        for number in range(tasks):
            pool.submit(logger.info, "did task %d", number)
    done_before = tasks - len(disk.lines)
    disk.ready.set()
    listener.stop()  # after it has handled all that was sent
    return done_before, disk.lines


if __name__ == "__main__":
    early, lines = logged(3)
    print(f"tasks that waited for the disk: {3 - early}")
    print(f"lines written in the end: {len(lines)}")
