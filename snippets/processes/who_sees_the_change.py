"""A thread changes your list; an interpreter and a process, their own.

Requires: Python 3.14
"""

from collections.abc import Callable
from concurrent import interpreters
from multiprocessing import Process
from threading import Thread

LIMIT = 60.0  # seconds
seen: list[str] = []


def add(who: str) -> None:
    """Change the list of the interpreter that runs this."""
    seen.append(who)


def in_thread() -> None:
    """Call it in a thread."""
    thread = Thread(target=add, args=("thread",))
    thread.start()
    thread.join(LIMIT)


def in_interpreter() -> None:
    """Call it in another interpreter of this process."""
    other = interpreters.create()
    try:
        other.call(add, "interpreter")
    finally:
        other.close()


def in_process() -> None:
    """Call it in another process."""
    process = Process(target=add, args=("process",))
    process.start()
    process.join(LIMIT)


def changed(call: Callable[[], None]) -> bool:
    """Whether we see what the worker did to the list."""
    seen.clear()
    call()
    return bool(seen)


if __name__ == "__main__":
    for call in (in_thread, in_interpreter, in_process):
        print(f"{call.__name__}: {'seen' if changed(call) else 'not seen'}")
