"""A worker makes what is heavy once, and a task carries what is its own."""

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


model: Model  # of this worker


def prepare() -> None:
    """Run in each worker, before its first task."""
    global model
    model = Model()


def answer(number: int) -> int:
    """The task: a function by name, and a number."""
    return model.answer(number)


def sent_for_each_task() -> int:
    """The bytes that go to a worker with the function of one task."""
    return len(pickle.dumps(answer))


def ask(numbers: list[int]) -> list[int]:
    """The table is made in the worker, and never sent."""
    with ProcessPoolExecutor(max_workers=1, initializer=prepare) as pool:
        return list(pool.map(answer, numbers, timeout=LIMIT))


if __name__ == "__main__":
    print(ask([1, 2, 3]))
    print("sent for each task:", sent_for_each_task(), "bytes")
