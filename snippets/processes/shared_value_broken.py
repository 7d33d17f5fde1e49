"""A shared `Value` loses updates too: `value += 1` is a read and a write."""

import multiprocessing
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier

LIMIT = 60.0  # seconds


def add(counter: "Synchronized[int]", both_have_read: Barrier) -> None:
    """Add one, in two steps that other processes can come between."""
    seen = counter.value
    both_have_read.wait(LIMIT)
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
