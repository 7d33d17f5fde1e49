"""Interpreters in one process share the work, each with its own GIL.

Requires: Python 3.14
"""

from concurrent.futures import InterpreterPoolExecutor


def count_divisors(number: int) -> int:
    """How many numbers divide `number`: work that keeps a core busy."""
    return sum(number % divisor == 0 for divisor in range(1, number + 1))


def divisors_of(numbers: list[int]) -> list[int]:
    """The counts in the order of the numbers, from two interpreters."""
    with InterpreterPoolExecutor(max_workers=2) as pool:
        return list(pool.map(count_divisors, numbers))


if __name__ == "__main__":
    numbers = [720, 5040, 40320]
    for number, count in zip(numbers, divisors_of(numbers), strict=True):
        print(f"{number} has {count} divisors")
