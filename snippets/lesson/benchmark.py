"""Compare approaches to the same work: answers first, then times in turns."""

import inspect
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from statistics import median
from typing import Any

Approach = Callable[[], Any]
Clock = Callable[[], float]

ITEMS = [200_000] * 4


def total(steps: int) -> int:
    """The work: put your own function here."""
    return sum(step * step % 7 for step in range(steps))


def one_after_another() -> list[int]:
    """The baseline."""
    return [total(steps) for steps in ITEMS]


def in_threads() -> list[int]:
    """Two threads."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(total, ITEMS))


def in_processes() -> list[int]:
    """Two processes."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        return list(pool.map(total, ITEMS))


def compare(
    approaches: dict[str, Approach],
    rounds: int = 5,
    clock: Clock = time.perf_counter,
) -> dict[str, list[float]]:
    """How many times as fast as the first each approach is, in each round.

    Every round calls every approach once, and a ratio is taken between two
    times of one round: what disturbs the machine disturbs both.
    """
    for name, approach in approaches.items():
        if inspect.iscoroutinefunction(approach):
            raise TypeError(f"{name}: calling a coroutine function runs none")
    right, *others = [approach() for approach in approaches.values()]
    if any(answer != right for answer in others):
        raise ValueError("the approaches do not give the same answer")
    ratios: dict[str, list[float]] = {name: [] for name in approaches}
    for _ in range(rounds):
        seconds = {
            name: _time(approach, clock)
            for name, approach in approaches.items()
        }
        baseline = next(iter(seconds.values()))
        for name, taken in seconds.items():
            ratios[name].append(baseline / taken)
    return ratios


def cpu_share(
    approach: Approach,
    clock: Clock = time.perf_counter,
    cpu_clock: Clock = time.process_time,
) -> float:
    """CPU time as a share of the time: near 0 it waits, near 1 it computes.

    `time.process_time` leaves out the processes that the approach starts.
    """
    start, cpu_start = clock(), cpu_clock()
    approach()
    return (cpu_clock() - cpu_start) / (clock() - start)


def told(name: str, ratios: list[float]) -> str:
    """One line: the middle of the ratios, and how far they spread."""
    low, high = min(ratios), max(ratios)
    verdict = (
        "faster" if low > 1 else "slower" if high < 1 else "no difference"
    )
    return f"{name}: {median(ratios):.2f} ({low:.2f} to {high:.2f}), {verdict}"


def _time(approach: Approach, clock: Clock) -> float:
    start = clock()
    approach()
    return clock() - start


if __name__ == "__main__":
    found = compare(
        {
            "one after another": one_after_another,
            "threads": in_threads,
            "processes": in_processes,
        }
    )
    for name in ("threads", "processes"):
        print(told(name, found[name]))
    print(f"CPU share of the baseline: {cpu_share(one_after_another):.2f}")
