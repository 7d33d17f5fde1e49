"""Results of a list of futures come in the order of submission."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

LIMIT = 10.0  # seconds


def answer(number: int, mine: Event, after: Event | None) -> int:
    """Return the square, but not before the call that comes after us."""
    if after is not None and not after.wait(LIMIT):
        raise TimeoutError
    mine.set()
    return number * number


def squares(numbers: list[int]) -> list[int]:
    """The squares, in order, although the last call finishes first."""
    done = [Event() for _ in numbers]
    with ThreadPoolExecutor(max_workers=len(numbers)) as pool:
        futures = [
            pool.submit(answer, number, mine, after)
            for number, mine, after in zip(
                numbers, done, [*done[1:], None], strict=True
            )
        ]
        return [future.result() for future in futures]


if __name__ == "__main__":
    print(squares([1, 2, 3, 4]))
