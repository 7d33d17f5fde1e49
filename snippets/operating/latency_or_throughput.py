"""Larger batches get more done per second, and make the first one wait.

Computed, not measured: requests come at a steady pace to one worker.
"""

from statistics import quantiles

START, EACH = 0.016, 0.002  # seconds: for a batch, and for what is in it


def latencies(gap: float, batch: int, requests: int = 800) -> list[float]:
    """Seconds from the arrival of each request to its answer."""
    found, free = [], 0.0
    for first in range(0, requests, batch):
        arrivals = [(first + place) * gap for place in range(batch)]
        free = max(free, arrivals[-1]) + START + batch * EACH
        found += [free - arrival for arrival in arrivals]
    return found


def capacity(batch: int) -> float:
    """Requests per second, with a batch always ready."""
    return batch / (START + batch * EACH)


def p95(values: list[float]) -> float:
    """What 95 of 100 stay below."""
    return quantiles(values, n=20)[-1]


if __name__ == "__main__":
    for per_second in (20, 200):
        print(f"{per_second} requests per second:")
        for batch in (1, 8):
            late = p95(latencies(1 / per_second, batch))
            most = capacity(batch)
            print(f"  batch of {batch}: p95 {late:.3f} s, max {most:.0f}/s")
