"""A process cannot end while what it put into a queue is not taken out."""

import multiprocessing
from multiprocessing.queues import Queue

LIMIT = 60.0  # seconds
PATIENCE = 0.5  # seconds; without it, this program would never end
SIZE = 1_000_000  # characters; a pipe holds about 65,000


def answer(queue: "Queue[str]") -> None:
    """Put a large answer into the queue, and return."""
    queue.put("x" * SIZE)


def ask() -> str:
    """Wrong: wait for the process, and then for its answer."""
    queue: Queue[str] = multiprocessing.Queue()
    child = multiprocessing.Process(target=answer, args=(queue,))
    child.start()
    child.join(PATIENCE)
    state = "waits for its reader" if child.is_alive() else "has ended"
    text = queue.get(timeout=LIMIT)
    child.join(LIMIT)
    queue.close()
    queue.join_thread()
    return f"the child {state}; {len(text)} characters"


if __name__ == "__main__":
    print(ask())
