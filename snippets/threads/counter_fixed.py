"""A lock makes read and write one step: the other thread has to wait."""

from collections.abc import Callable
from threading import Lock, Thread

LIMIT = 10.0  # seconds


class Counter:
    """Counts calls to `add`, from any number of threads."""

    def __init__(self) -> None:
        self.value = 0
        self.lock = Lock()

    def add(self, pause: Callable[[], object] = lambda: None) -> None:
        """Add one; `pause` runs between the read and the write."""
        with self.lock:
            seen = self.value
            pause()  # others may run here, but not in this block
            self.value = seen + 1


def overlap(counter: Counter) -> int:
    """Start a second thread while the first is between its two steps."""
    second = Thread(target=counter.add)
    counter.add(second.start)
    second.join(LIMIT)
    return counter.value


if __name__ == "__main__":
    print("two calls of add, counted:", overlap(Counter()))
