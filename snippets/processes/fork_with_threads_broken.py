"""A child forked while a thread holds a lock never gets that lock.

Requires: POSIX
"""

import multiprocessing
import warnings
from multiprocessing.queues import SimpleQueue
from threading import Event, Lock, Thread
from typing import Any

METHOD = "fork"
LIMIT = 30.0  # seconds
lock = Lock()  # as a logging handler has one, or a library in C


def work(limit: float, answers: "SimpleQueue[str]") -> None:
    """In the child: take the lock."""
    taken = lock.acquire(timeout=limit)
    answers.put("works" if taken else "waits for ever")


def child_of_a_threaded_parent(limit: float) -> str:
    """Start a child while a thread of ours is inside the lock."""
    inside, leave = Event(), Event()

    def hold() -> None:
        with lock:
            inside.set()
            leave.wait(LIMIT)

    thread = Thread(target=hold)
    thread.start()
    inside.wait(LIMIT)
    context: Any = multiprocessing.get_context(METHOD)
    answers: SimpleQueue[str] = context.SimpleQueue()
    child = context.Process(target=work, args=(limit, answers))
    with warnings.catch_warnings(action="ignore"):  # 3.12+: "multi-threaded"
        child.start()
    leave.set()  # the parent's lock is free again; the child's is not
    answer = answers.get()
    child.join(LIMIT)
    thread.join(LIMIT)
    answers.close()
    return answer


if __name__ == "__main__":
    print(f"{METHOD}: the child {child_of_a_threaded_parent(limit=0.2)}")
