"""Seed each task, not each worker: results no longer depend on the pool."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random


def estimate_pi(seed: int, task: int) -> float:
    """Throw 1000 darts with a generator that belongs to this task."""
    random = Random(f"{seed}-{task}")
    darts = ((random.random(), random.random()) for _ in range(1000))
    return 4 * sum(x * x + y * y < 1 for x, y in darts) / 1000


def estimates(seed: int, tasks: int, workers: int) -> list[float]:
    """One estimate for each task."""
    with ProcessPoolExecutor(max_workers=workers) as pool:
        return list(pool.map(partial(estimate_pi, seed), range(tasks)))


if __name__ == "__main__":
    one, two = (estimates(42, 4, workers) for workers in (1, 2))
    print(one)
    print("the same with two workers:", one == two)
