"""Six paired rounds, all on one side of 1: fewer may be a coincidence."""

import time
from collections.abc import Callable, Sequence
from statistics import median

FEWEST = 6  # rounds


def in_rounds(
    before: Callable[[], object],
    after: Callable[[], object],
    rounds: int = FEWEST,
    clock: Callable[[], float] = time.perf_counter,
) -> list[float]:
    """How many times as fast `after` is, once for each round.

    What disturbs the machine disturbs both of a round; they go first in turns.
    """

    def seconds(call: Callable[[], object]) -> float:
        start = clock()
        call()
        return clock() - start

    ratios = []
    for number in range(rounds):
        if number % 2 == 0:
            slow, fast = seconds(before), seconds(after)
        else:
            fast, slow = seconds(after), seconds(before)
        ratios.append(slow / fast)
    return ratios


def coincidence(rounds: int) -> float:
    """How often equal code has all its rounds on one side of 1."""
    return 2 * 0.5**rounds


def verdict(ratios: Sequence[float]) -> str:
    """The middle, the spread, and what may be said about them."""
    low, high = min(ratios), max(ratios)
    told = f"{median(ratios):.2f} ({low:.2f} to {high:.2f})"
    if low <= 1 <= high:
        return f"{told}: no measurable difference"
    if len(ratios) < FEWEST:
        chance = coincidence(len(ratios))
        return f"{told}: too few rounds, {chance:.0%} by coincidence"
    return f"{told}: {'faster' if low > 1 else 'slower'}"


if __name__ == "__main__":
    print(verdict([1.52, 1.49, 1.55, 1.50, 1.47, 1.53]))
    print(verdict([1.31, 0.92, 1.18, 1.44, 1.07, 0.88]))
    print(verdict([1.25, 1.18, 1.30]))
