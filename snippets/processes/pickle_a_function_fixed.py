"""A module-level function and `partial` carry the same thing, pickled."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial

LIMIT = 60.0  # seconds


def times(factor: int, number: int) -> int:
    """The product: importable by name, so it can be pickled."""
    return number * factor


def scale(numbers: list[int], factor: int) -> list[int]:
    """Multiply in a worker, with a function that knows its factor."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        return list(pool.map(partial(times, factor), numbers, timeout=LIMIT))


if __name__ == "__main__":
    print(scale([1, 2, 3], factor=10))
