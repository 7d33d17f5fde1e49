"""What a worker appends to a global list is in the worker's list."""

from concurrent.futures import ProcessPoolExecutor

LIMIT = 60.0  # seconds
squares: list[int] = []


def work(number: int) -> None:
    """Wrong: this list is the worker's own."""
    squares.append(number * number)


def collect(numbers: list[int]) -> list[int]:
    """The list of this process, after all workers are done."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(work, numbers, timeout=LIMIT))
    return squares


if __name__ == "__main__":
    print(collect([1, 2, 3]))
