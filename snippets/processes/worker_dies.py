"""One dead worker breaks the whole pool: make a new one and carry on."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

LIMIT = 60.0  # seconds


def work(number: int) -> int:
    """Square a number; 3 brings the process down, as a crash would."""
    if number == 3:
        os._exit(7)
    return number * number


def one_by_one(numbers: list[int]) -> dict[int, str]:
    """The outcome of each number; a broken pool is replaced."""
    outcome = {}
    pool = ProcessPoolExecutor(max_workers=1)
    for number in numbers:
        try:
            outcome[number] = str(pool.submit(work, number).result(LIMIT))
        except BrokenProcessPool as problem:
            outcome[number] = f"lost, exit code {told(problem)}"
            pool.shutdown()
            pool = ProcessPoolExecutor(max_workers=1)
    pool.shutdown()
    return outcome


def told(problem: BrokenProcessPool) -> str:
    """The exit code, where the exception tells it (from 3.15 on)."""
    return "7" if "exit code 7" in str(problem.__cause__) else "not told"


if __name__ == "__main__":
    for number, what in one_by_one([1, 2, 3, 4]).items():
        print(f"{number}: {what}")
