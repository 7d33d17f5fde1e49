"""Two threads that compute, each stamping every chunk of its work.

    python -m snippets.bench.trace

Prints one line of JSON: the stamps of both threads, in nanoseconds since the
first chunk began. The picture of the GIL is drawn from it.
"""

import json
import sys
import threading
from time import perf_counter_ns

CHUNK_NS = 100_000  # about 0.1 ms of work between two stamps
WORK_NS = 80_000_000  # of each thread
LIMIT_SECONDS = 30.0

Spans = list[tuple[int, int]]


def chunk(steps: int) -> int:
    """The work between two stamps."""
    total = 0
    for step in range(steps):
        total += step * step
    return total


def steps_for(nanoseconds: int) -> int:
    """How many steps take that long here, alone and warm."""
    steps, best = 1000, 0
    for _ in range(50):
        start = perf_counter_ns()
        chunk(steps)
        took = perf_counter_ns() - start
        best = min(best or took, took)
    return max(1, steps * nanoseconds // best)


def stamp(barrier: threading.Barrier, steps: int, spans: Spans) -> None:
    """Work in chunks once both threads are there; stamp begin and end."""
    count = WORK_NS // CHUNK_NS
    barrier.wait(LIMIT_SECONDS)
    for _ in range(count):
        start = perf_counter_ns()
        chunk(steps)
        spans.append((start, perf_counter_ns()))


def record() -> list[Spans]:
    """The stamps of both threads, each in a list of its own."""
    steps = steps_for(CHUNK_NS)
    barrier = threading.Barrier(2)
    lanes: list[Spans] = [[], []]
    threads = [
        threading.Thread(target=stamp, args=(barrier, steps, spans))
        for spans in lanes
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT_SECONDS)
    zero = min(spans[0][0] for spans in lanes)
    return [[(a - zero, b - zero) for a, b in spans] for spans in lanes]


if __name__ == "__main__":
    said = {
        "gil_enabled": getattr(sys, "_is_gil_enabled", lambda: True)(),
        "switch_interval_seconds": sys.getswitchinterval(),
        "lanes": [
            {"name": f"thread {number}", "spans": spans}
            for number, spans in enumerate(record(), 1)
        ],
    }
    print(json.dumps(said))
