"""Take as many answers as were promised out of the queue, and join then."""

import multiprocessing
from multiprocessing.queues import Queue

LIMIT = 60.0  # seconds
SIZE = 1_000_000  # characters; a pipe holds about 65,000


def answer(name: str, queue: "Queue[tuple[str, str]]") -> None:
    """Put a large answer into the queue, with a name on it."""
    queue.put((name, name * SIZE))


def ask(names: list[str]) -> dict[str, int]:
    """A process for each name; their answers come in any order."""
    queue: Queue[tuple[str, str]] = multiprocessing.Queue()
    children = [
        multiprocessing.Process(target=answer, args=(name, queue))
        for name in names
    ]
    for child in children:
        child.start()
    answers = dict(queue.get(timeout=LIMIT) for _ in children)
    for child in children:
        child.join(LIMIT)
    queue.close()
    queue.join_thread()
    return {name: len(answers[name]) for name in names}


if __name__ == "__main__":
    print(ask(["a", "b", "c"]))
