"""`multiprocessing.Pool` waits for ever for a task whose worker died."""

import multiprocessing
import os

LIMIT = 60.0  # seconds
PATIENCE = 1.0  # seconds; without it, this program would never end


def work(number: int) -> int:
    """Square a number; 3 brings the process down, as a crash would."""
    if number == 3:
        os._exit(7)
    return number * number


def squares(numbers: list[int], patience: float) -> list[int] | str:
    """The squares, or the news that they do not come."""
    with multiprocessing.Pool(processes=2) as pool:
        asked = pool.map_async(work, numbers, chunksize=1)
        try:
            return asked.get(patience)
        except multiprocessing.TimeoutError:
            return "still waiting"


if __name__ == "__main__":
    print("without 3:", squares([1, 2, 4], LIMIT))
    print("with 3:   ", squares([1, 2, 3, 4], PATIENCE))
