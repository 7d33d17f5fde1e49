"""`maxtasksperchild` replaces a worker before what it leaks adds up."""

import multiprocessing
import os

leaked: list[int] = []


def work(number: int) -> tuple[int, int]:
    """Leak something; say who did it and how much this process holds."""
    leaked.append(number)
    return os.getpid(), len(leaked)


def most_leaked(tasks: int, limit: int | None) -> int:
    """The most that any worker held when it was replaced, or at the end."""
    with multiprocessing.Pool(1, maxtasksperchild=limit) as pool:
        answers = pool.map(work, range(tasks), chunksize=1)
    return max(held for _, held in answers)


if __name__ == "__main__":
    print("one worker for all tasks:", most_leaked(4, None))
    print("a fresh one after each:  ", most_leaked(4, 1))
