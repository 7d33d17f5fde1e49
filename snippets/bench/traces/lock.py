"""Three threads that share a lock: each computes without it, then with it."""

import threading
from time import perf_counter_ns as now

from .recorder import (
    GRAIN_NS,
    LIMIT_SECONDS,
    UNCONTENDED_NS,
    Lane,
    Recording,
    compute,
    steps_for,
)

WITHOUT_NS = 2_000_000  # of work before each acquire
WITH_NS = 4_000_000  # of work with the lock
ROUNDS = 4


def record(rounds: int = ROUNDS) -> Recording:
    """Start all at a barrier; each takes the lock `rounds` times."""
    steps = steps_for(GRAIN_NS)
    lock = threading.Lock()
    lanes = [Lane(f"thread {number}") for number in (1, 2, 3)]
    barrier = threading.Barrier(len(lanes))

    def run(lane: Lane) -> None:
        barrier.wait(LIMIT_SECONDS)
        for _ in range(rounds):
            lane.worked(compute(WITHOUT_NS, steps))
            asked = now()
            with lock:
                got = now()
                lane.stamps += len(compute(WITH_NS, steps))
                last = now()
            if got - asked > UNCONTENDED_NS:
                lane.add(asked, got, "blocked")
            lane.add(got, last, "holding")

    threads = [threading.Thread(target=run, args=(lane,)) for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT_SECONDS)
    return Recording(lanes)
