"""Two threads that compute, from the same moment on."""

import threading

from .recorder import (
    GRAIN_NS,
    LIMIT_SECONDS,
    Lane,
    Recording,
    compute,
    steps_for,
)

WORK_NS = 80_000_000  # of each thread


def record(work: int = WORK_NS) -> Recording:
    """Start both at a barrier and let each do its work."""
    steps = steps_for(GRAIN_NS)
    barrier = threading.Barrier(2)

    def run(lane: Lane) -> None:
        lane.thread = threading.get_native_id()
        barrier.wait(LIMIT_SECONDS)
        lane.worked(compute(work, steps))

    lanes = [Lane("thread 1"), Lane("thread 2")]
    threads = [threading.Thread(target=run, args=(lane,)) for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT_SECONDS)
    return Recording(lanes)
