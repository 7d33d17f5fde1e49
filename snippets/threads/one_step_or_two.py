"""Which operations lose updates when threads overlap depends on the build.

A loss is a proof; none within the trials is none.
"""

import sys
import time
from collections.abc import Callable
from threading import Barrier, Thread

LIMIT = 30.0  # seconds
PATIENCE = 0.5  # seconds of trials for each operation
THREADS, TIMES = 4, 5_000


class Shared:
    """What the threads change."""

    def __init__(self) -> None:
        self.items: list[int] = []
        self.number = 0

    def changes(self) -> int:
        """How many changes arrived."""
        return len(self.items) + self.number


def append(shared: Shared) -> None:
    """One operation of a list."""
    shared.items.append(1)


def add(shared: Shared) -> None:
    """A read and a write."""
    shared.number += 1


def one() -> int:
    """A call: with the GIL, a place where threads may take turns."""
    return 1


def add_a_call(shared: Shared) -> None:
    """A read and a write, and a call between them."""
    shared.number = shared.number + one()


OPERATIONS = {"append(1)": append, "n += 1": add, "n = n + one()": add_a_call}


def lost(operation: Callable[[Shared], None]) -> int:
    """How many changes are lost if threads begin at the same moment."""
    shared, together = Shared(), Barrier(THREADS)

    def work() -> None:
        together.wait(LIMIT)
        for _ in range(TIMES):
            operation(shared)

    threads = [Thread(target=work) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    return THREADS * TIMES - shared.changes()


def loses(operation: Callable[[Shared], None]) -> bool:
    """Whether a trial loses a change; the GIL changes hands often."""
    before, end = sys.getswitchinterval(), time.monotonic() + PATIENCE
    sys.setswitchinterval(1e-6)
    try:
        while not (found := lost(operation) > 0) and time.monotonic() < end:
            pass
    finally:
        sys.setswitchinterval(before)
    return found


if __name__ == "__main__":
    for name, operation in OPERATIONS.items():
        print(f"{name:14} {'loses some' if loses(operation) else '-'}")
