"""Counts what a process gets done from one moment to another.

python keep_busy.py START SECONDS, in seconds of `time.monotonic()`
"""

import sys
import time


def steps(start: float, seconds: float) -> int:
    """Wait until `start`, then count steps of work for `seconds`."""
    while time.monotonic() < start:
        pass  # awake, so that nobody starts late
    end = start + seconds
    count = 0
    while time.monotonic() < end:
        sum(range(1000))
        count += 1
    return count


if __name__ == "__main__":
    print(steps(float(sys.argv[1]), float(sys.argv[2])))
