"""A lock around `next` lets threads share an iterator, on every build."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Shared(Generic[Item]):
    """Hands each item to one thread."""

    def __init__(self, items: Iterator[Item]) -> None:
        self.items = items
        self.lock = Lock()

    def __iter__(self) -> Iterator[Item]:
        return self

    def __next__(self) -> Item:
        with self.lock:
            return next(self.items)


def share(count: int, threads: int = 4) -> list[int]:
    """All that the threads got, sorted: each number once."""
    shared = Shared(number for number in range(count))
    with ThreadPoolExecutor(max_workers=threads) as pool:
        parts = pool.map(lambda _: list(shared), range(threads))
        return sorted(number for part in parts for number in part)


if __name__ == "__main__":
    print(share(1000) == list(range(1000)))
