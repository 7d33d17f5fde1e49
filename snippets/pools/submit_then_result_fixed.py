"""Submit everything first and ask for results afterwards: calls overlap."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

LIMIT = 10.0  # seconds


def meet(barrier: Barrier) -> str:
    """Return once all the others are inside too."""
    barrier.wait(LIMIT)
    return "met"


def all_at_once(calls: int) -> list[str]:
    """Run calls that can only end if all of them are under way together."""
    barrier = Barrier(calls)
    with ThreadPoolExecutor(max_workers=calls) as pool:
        futures = [pool.submit(meet, barrier) for _ in range(calls)]
        return [future.result() for future in futures]


if __name__ == "__main__":
    print(all_at_once(4))
