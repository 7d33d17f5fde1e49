"""`get_lock` makes read and write of a shared `Value` one step."""

import multiprocessing
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier

LIMIT = 60.0  # seconds


def add(counter: "Synchronized[int]", both_are_here: Barrier) -> None:
    """Add one; no other process comes between the two steps."""
    both_are_here.wait(LIMIT)
    with counter.get_lock():
        seen = counter.value
        counter.value = seen + 1


def count() -> int:
    """Two processes add one each."""
    counter = multiprocessing.Value("i", 0)
    barrier = multiprocessing.Barrier(2)
    children = [
        multiprocessing.Process(target=add, args=(counter, barrier))
        for _ in range(2)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join(LIMIT)
    return int(counter.value)


if __name__ == "__main__":
    print("two processes added one each:", count())
