"""Only a forked child sees what the parent changed; others import afresh.

Requires: POSIX
"""

import multiprocessing
from multiprocessing.queues import SimpleQueue
from typing import Any

LIMIT = 30.0  # seconds
setting = "default"


def report(answers: "SimpleQueue[str]") -> None:
    """Say what this process sees."""
    answers.put(setting)


def seen_under(method: str) -> str:
    """What a child sees after the parent has changed the global."""
    global setting
    setting = "changed"
    context: Any = multiprocessing.get_context(method)
    answers: SimpleQueue[str] = context.SimpleQueue()
    child = context.Process(target=report, args=(answers,))
    child.start()
    answer = answers.get()
    child.join(LIMIT)
    answers.close()
    return answer


if __name__ == "__main__":
    for method in ("fork", "spawn", "forkserver"):
        print(f"{method}: {seen_under(method)}")
