"""Amdahl's law: what stays in sequence bounds what workers gain.

Your numbers, in seconds: limit_of_speed_up.py IN_SEQUENCE SHARED_OUT [COST]
"""

import math
import sys


def speed_up(
    in_sequence: float, shared_out: float, workers: float, cost: float = 0.0
) -> float:
    """How many times as fast it is at best.

    `cost` is what the workers take themselves: to start, to be sent to.
    """
    with_workers = in_sequence + shared_out / workers + cost
    return (in_sequence + shared_out) / with_workers


def share_in_sequence(measured: float, workers: int) -> float:
    """What a measured speed-up says of the time that nobody could share."""
    return (1 / measured - 1 / workers) / (1 - 1 / workers)


if __name__ == "__main__":
    seconds = [float(word) for word in sys.argv[1:]] or [2.0, 10.0, 0.1]
    in_sequence, shared_out, *cost = seconds
    for workers in (2, 4, 8, 64, math.inf):
        gain = speed_up(in_sequence, shared_out, workers, *cost)
        print(f"{workers} workers: {gain:.2f} times as fast")
    share = share_in_sequence(1.6, workers=2)
    print(f"1.6 measured with 2 workers: {share:.0%} stayed in sequence")
