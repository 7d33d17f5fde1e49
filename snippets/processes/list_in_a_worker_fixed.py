"""A worker returns its result, and the parent puts it into its list."""

from concurrent.futures import ProcessPoolExecutor

LIMIT = 60.0  # seconds
squares: list[int] = []


def work(number: int) -> int:
    """Return it: what is returned is sent back."""
    return number * number


def collect(numbers: list[int]) -> list[int]:
    """The list of this process, after all workers are done."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        squares.extend(pool.map(work, numbers, timeout=LIMIT))
    return squares


if __name__ == "__main__":
    print(collect([1, 2, 3]))
