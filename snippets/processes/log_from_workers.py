"""Workers send log records through a queue; one process writes them."""

import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueHandler, QueueListener
from multiprocessing.queues import Queue


def send_records_to(queue: "Queue[logging.LogRecord]") -> None:
    """Set a worker up: all that it logs goes into the queue."""
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
    """What arrives in the process that writes, sorted."""
    queue: Queue[logging.LogRecord] = multiprocessing.Queue()
    collect = Collect()
    listener = QueueListener(queue, collect)
    listener.start()
    with ProcessPoolExecutor(
        2, initializer=send_records_to, initargs=(queue,)
    ) as pool:
        list(pool.map(work, range(tasks)))
    listener.stop()  # after the workers: it handles all that they sent
    queue.close()
    queue.join_thread()
    return sorted(collect.lines)


if __name__ == "__main__":
    print("\n".join(logged(3)))
