"""A worker of `ProcessPoolExecutor` may start processes of its own."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

LIMIT = 60.0  # seconds


def inner(number: int) -> int:
    """What the inner process does."""
    return number * number


def outer(number: int) -> int | str:
    """These workers are no daemons: they may have children."""
    process = multiprocessing.Process(target=inner, args=(number,))
    try:
        process.start()
    except AssertionError as problem:
        return str(problem)
    process.join(LIMIT)
    return number


def run() -> int | str:
    """One task in a pool of one."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        return pool.submit(outer, 3).result(LIMIT)


if __name__ == "__main__":
    print(run())
