"""Where steps are few, a test runs every order that threads could take."""

from collections.abc import Callable, Iterator
from itertools import permutations

Steps = Iterator[None]


class Counter:
    """A counter; `yield` marks where another thread may run."""

    def __init__(self) -> None:
        self.value = 0

    def add(self) -> Steps:
        """Read, then write."""
        seen = self.value
        yield
        self.value = seen + 1
        yield


def orders(threads: int, steps: int) -> list[tuple[int, ...]]:
    """Every order in which so many threads can do so many steps each."""
    numbers = [thread for thread in range(threads) for _ in range(steps)]
    return sorted(set(permutations(numbers)))


def run(order: tuple[int, ...], works: list[Callable[[], Steps]]) -> None:
    """Let the threads do their steps in this order."""
    started = [work() for work in works]
    for number in order:
        next(started[number])


def wrong_orders() -> dict[tuple[int, ...], int]:
    """The orders of two threads that lose an update, and what they reach."""
    wrong = {}
    for order in orders(threads=2, steps=2):
        counter = Counter()
        run(order, [counter.add, counter.add])
        if counter.value != 2:
            wrong[order] = counter.value
    return wrong


if __name__ == "__main__":
    wrong = wrong_orders()
    print(len(wrong), "of", len(orders(2, 2)), "orders lose an update:")
    for order in wrong:
        print(*order)
