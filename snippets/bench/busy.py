"""Compute from one instant to another and print how much got done.

    python -m snippets.bench.busy START SECONDS

Several of these with the same START show how much the machine does at once.
START is in seconds of `time.monotonic()`: one clock for all processes, which
nobody sets back.
"""

import sys
import time
from pathlib import Path


def steps(start: float, seconds: float) -> int:
    """Wait until `start`, then count steps of work for `seconds`."""
    while time.monotonic() < start:
        pass  # awake, so that nobody starts late
    count = 0
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        sum(range(1000))
        count += 1
    return count


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"usage: {Path(__file__).stem} START SECONDS")
    print(steps(float(sys.argv[1]), float(sys.argv[2])))
