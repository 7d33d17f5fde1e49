"""What you put into `os.environ` late does not reach a forkserver's children.

The server starts with the first process, and has the environment of then.
Requires: POSIX
"""

import multiprocessing
import os
from multiprocessing.queues import SimpleQueue
from typing import Any

LIMIT = 30.0  # seconds
NAMES = ("SET_EARLY", "SET_LATE")


def look(answers: "SimpleQueue[list[str]]") -> None:
    """Which of the variables this process has."""
    answers.put([name for name in NAMES if name in os.environ])


def seen_by_the_second(method: str) -> list[str]:
    """Set one variable, start a process, set the other, start another one."""
    context: Any = multiprocessing.get_context(method)
    answers: SimpleQueue[list[str]] = context.SimpleQueue()
    seen: list[str] = []
    for name in NAMES:
        os.environ[name] = "1"
        child = context.Process(target=look, args=(answers,))
        child.start()
        seen = answers.get()
        child.join(LIMIT)
    answers.close()
    for name in NAMES:
        del os.environ[name]
    return seen


if __name__ == "__main__":
    for method in ("fork", "spawn", "forkserver"):
        print(f"{method}: {seen_by_the_second(method)}")
