"""A bound method takes its whole object along, with every single task."""

import pickle
from concurrent.futures import ProcessPoolExecutor

LIMIT = 60.0  # seconds
SIZE = 100_000


class Model:
    """A table, as heavy as data can be, and a question to it."""

    def __init__(self) -> None:
        self.table = list(range(SIZE))

    def answer(self, number: int) -> int:
        """A short task."""
        return self.table[number] + 1


def sent_for_each_task() -> int:
    """The bytes that go to a worker with the function of one task."""
    return len(pickle.dumps(Model().answer))


def ask(numbers: list[int]) -> list[int]:
    """Wrong: the table is pickled and sent for each of the numbers."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        return list(pool.map(Model().answer, numbers, timeout=LIMIT))


if __name__ == "__main__":
    print(ask([1, 2, 3]))
    print("sent for each task:", sent_for_each_task(), "bytes")
