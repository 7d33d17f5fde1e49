"""The same four counts, one after another, in threads and in processes."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

LIMITS = (20_000, 20_001, 20_002, 20_003)


def count_primes(limit: int) -> int:
    """How many primes are below `limit`, by trial division."""
    return sum(
        all(number % divisor for divisor in range(2, int(number**0.5) + 1))
        for number in range(2, limit)
    )


def one_after_another() -> list[int]:
    """The baseline: no concurrency at all."""
    return [count_primes(limit) for limit in LIMITS]


def in_threads() -> list[int]:
    """Two threads of this process share the counts."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(count_primes, LIMITS))


def in_processes() -> list[int]:
    """Two processes of their own share the counts."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        return list(pool.map(count_primes, LIMITS))


APPROACHES: tuple[Callable[[], list[int]], ...] = (
    one_after_another,
    in_threads,
    in_processes,
)


if __name__ == "__main__":
    for approach in APPROACHES:
        print(f"{approach.__name__}: {approach()}")
