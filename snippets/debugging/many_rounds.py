"""Rounds that start at a barrier find a race that one run does not show."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Thread

LIMIT = 30.0  # seconds
ROUNDS = 100
TURNS = 5_000


class Counter:
    """A counter whose read and write are two steps."""

    def __init__(self) -> None:
        self.value = 0

    def add(self) -> None:
        """Add one."""
        seen = self.value
        self.value = self.after(seen)

    def after(self, number: int) -> int:
        """The next number: a call, at which a thread may be switched."""
        return number + 1


@contextmanager
def switching_often(seconds: float = 1e-6) -> Iterator[None]:
    """Let the GIL change hands more often; 5 ms is what Python does."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(seconds)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def one_round(work: Callable[[], object], threads: int) -> None:
    """Let so many threads begin to work at the same moment."""
    together = Barrier(threads)

    def begin() -> None:
        together.wait(LIMIT)
        for _ in range(TURNS):
            work()

    workers = [Thread(target=begin) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(LIMIT)


def hunt(threads: int = 4) -> int | None:
    """The first round that loses an update; None if none does."""
    with switching_often():
        for number in range(1, ROUNDS + 1):
            counter = Counter()
            one_round(counter.add, threads)
            if counter.value != threads * TURNS:
                return number
    return None


if __name__ == "__main__":
    print("race found:", hunt() is not None)
