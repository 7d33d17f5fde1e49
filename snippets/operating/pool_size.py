"""How many threads keep the cores busy: cores times total over computing time.

A task that computes a tenth of its time leaves room for nine others.
"""

import math
import time
from collections.abc import Callable


def measure(
    task: Callable[[], object],
    wall: Callable[[], float] = time.perf_counter,
    computing: Callable[[], float] = time.thread_time,
) -> tuple[float, float]:
    """Seconds that the task takes, and how many of them it computes."""
    wall_before, computing_before = wall(), computing()
    task()
    return wall() - wall_before, computing() - computing_before


def workers(cores: int, total: float, computing: float, at_most: int) -> int:
    """As many as keep `cores` busy, and no more than the other side takes.

    With a GIL, Python code computes on one core: `cores` is 1 then.
    """
    if computing <= 0:
        return at_most
    return max(1, min(at_most, math.ceil(cores * total / computing)))


if __name__ == "__main__":
    total, computing = measure(lambda: time.sleep(0.05))
    print("a sleep mostly waits:", computing < total / 2)
    for what, seconds in {
        "fetches for 95 ms, parses for 5 ms": (0.100, 0.005),
        "fetches for 50 ms, parses for 50 ms": (0.100, 0.050),
        "computes for 100 ms": (0.100, 0.100),
    }.items():
        with_gil = workers(1, *seconds, at_most=64)
        without = workers(4, *seconds, at_most=64)
        print(f"{what}: {with_gil} with a GIL, {without} without on 4 cores")
