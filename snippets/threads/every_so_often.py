"""A thread does something on a fixed beat, and stops at once when told to."""

import time
from collections.abc import Callable
from threading import Event, Thread


def every(
    seconds: float,
    action: Callable[[], object],
    stop: Event,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Call `action` on each beat until `stop` is set; skip missed beats."""
    due = clock() + seconds
    while not stop.wait(max(0.0, due - clock())):
        action()
        missed = (clock() - due) // seconds
        due += seconds * (1 + missed)


def count_to(limit: int, seconds: float) -> int:
    """Count beats in a thread until there are enough of them."""
    stop, beats = Event(), 0

    def beat() -> None:
        nonlocal beats
        beats += 1
        if beats == limit:
            stop.set()

    thread = Thread(target=every, args=(seconds, beat, stop))
    thread.start()
    thread.join()
    return beats


if __name__ == "__main__":
    print(count_to(3, seconds=0.01), "beats")
