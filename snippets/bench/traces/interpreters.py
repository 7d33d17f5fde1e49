"""Two interpreters in one process that compute, from the same moment on."""

from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor
from time import perf_counter_ns as now

from .recorder import (
    GRAIN_NS,
    LIMIT_SECONDS,
    Lane,
    Recording,
    compute,
    steps_for,
)

WORK_NS = 80_000_000  # of each interpreter
SOON_NS = 30_000_000  # until then both have read the moment of the start


def record(work: int = WORK_NS) -> Recording:
    """Tell both, once they are ready, when to start; take their stamps."""
    steps = steps_for(GRAIN_NS)
    lanes = [Lane("interp. 1"), Lane("interp. 2")]
    ready, go = interpreters.create_queue(), interpreters.create_queue()
    with InterpreterPoolExecutor(2) as pool:
        calls = [pool.submit(run, ready, go, work, steps) for _ in lanes]
        for _ in lanes:
            ready.get(timeout=int(LIMIT_SECONDS))
        start = now() + SOON_NS
        for _ in lanes:
            go.put(start)
        for lane, call in zip(lanes, calls, strict=True):
            lane.worked(call.result(LIMIT_SECONDS))
    return Recording(lanes)


def run(
    ready: interpreters.Queue, go: interpreters.Queue, work: int, steps: int
) -> list[int]:
    """What each interpreter does: warm up, wait for the moment, work."""
    compute(GRAIN_NS, steps)
    ready.put(None)
    start = go.get(timeout=int(LIMIT_SECONDS))
    assert isinstance(start, int)
    while now() < start:
        pass  # awake, so that nobody starts late
    return compute(work, steps)
