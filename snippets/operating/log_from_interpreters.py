"""Interpreters send log records through a queue; one thread writes them.

Requires: Python 3.14
"""

import logging
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor
from logging.handlers import QueueHandler, QueueListener


def send_records_to(queue: interpreters.Queue) -> None:
    """Set a worker up; each interpreter has a `logging` of its own."""
    root = logging.getLogger()
    root.handlers = [QueueHandler(queue)]
    root.setLevel(logging.INFO)


def work(number: int) -> None:
    """Log something."""
    logging.getLogger("worker").info("did task %d", number)


class Collect(logging.Handler):
    """Stands for the one handler that writes to a file."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self.lines.append(f"{record.name}: {record.getMessage()}")


def logged(tasks: int) -> list[str]:
    """What arrives, sorted."""
    queue = interpreters.create_queue()
    collect = Collect()
    with (
        InterpreterPoolExecutor(
            2, initializer=send_records_to, initargs=(queue,)
        ) as pool,
        QueueListener(queue, collect),
    ):
        list(pool.map(work, range(tasks)))
        # The listener stops first: a closed interpreter's records are lost.
    return sorted(collect.lines)


if __name__ == "__main__":
    print("\n".join(logged(3)))
