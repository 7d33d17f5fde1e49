"""CPU time beside the clock tells whether a call waits or computes."""

import time
from collections.abc import Callable
from threading import Event

BUSY = 0.1  # of the time: below it, the call waits


def wait() -> None:
    """Wait a tenth of a second, as for an answer of a server."""
    Event().wait(0.1)


def compute() -> None:
    """Compute for about a tenth of a second, in Python."""
    total = 0
    for number in range(2_000_000):
        total += number * number


def cpu_share(call: Callable[[], object]) -> float:
    """How much of the time of one call this process was on a CPU."""
    clock, cpu = time.perf_counter(), time.process_time()
    call()
    return (time.process_time() - cpu) / (time.perf_counter() - clock)


def kind(call: Callable[[], object]) -> str:
    """In words; more than 1 means that several cores are at work already."""
    return "computes" if cpu_share(call) > BUSY else "waits"


if __name__ == "__main__":
    print("wait:   ", kind(wait))
    print("compute:", kind(compute))
