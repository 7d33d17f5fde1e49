"""`map(buffersize=...)` takes only so many inputs ahead of the results.

Requires: Python 3.14
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor


class Source:
    """Counts how many items were taken from it."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.taken = 0

    def __iter__(self) -> Iterator[int]:
        for number in range(self.size):
            self.taken += 1
            yield number


def taken_for_one_result(size: int) -> int:
    """How many inputs are gone when you have asked for one result."""
    source = Source(size)
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = pool.map(str, source, buffersize=4)
        next(results)
        return source.taken


if __name__ == "__main__":
    print("inputs taken for one result:", taken_for_one_result(1000))
