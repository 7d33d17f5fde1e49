"""`chunksize` sends many small tasks to a process in one message."""

from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Far less work than it takes to send the number."""
    return number * number


def squares(numbers: range, chunksize: int) -> list[int]:
    """The squares in order, sent in chunks of that size."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        return list(pool.map(square, numbers, chunksize=chunksize))


if __name__ == "__main__":
    print(squares(range(8), chunksize=1))
    print(squares(range(8), chunksize=4))
