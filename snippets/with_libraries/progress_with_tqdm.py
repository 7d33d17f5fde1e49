"""A tqdm bar moves when a task is done, not when one is submitted.

Requires: tqdm
"""

import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TextIO

from tqdm import tqdm


def square(number: int) -> int:
    """A task."""
    return number * number


def squares(count: int, screen: TextIO = sys.stderr) -> int:
    """The sum of the squares; the bar advances with `as_completed`."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(square, number) for number in range(count)]
        done = as_completed(futures)
        bar = tqdm(done, total=count, file=screen, disable=None)
        return sum(future.result() for future in bar)


if __name__ == "__main__":
    print(squares(100))
