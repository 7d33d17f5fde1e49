"""A counter that loses updates: its read and its write are two steps."""

from collections.abc import Callable
from threading import Event, Thread

LIMIT = 10.0  # seconds


class Counter:
    """Counts calls to `add`; wrong as soon as two threads overlap."""

    def __init__(self) -> None:
        self.value = 0

    def add(self, pause: Callable[[], object] = lambda: None) -> None:
        """Add one; `pause` runs between the read and the write."""
        seen = self.value
        pause()  # any other thread may run here
        self.value = seen + 1


def overlap(counter: Counter) -> int:
    """Let a second thread add while the first is between its two steps."""
    second_is_done = Event()

    def second() -> None:
        counter.add()
        second_is_done.set()

    def let_the_second_run() -> None:
        Thread(target=second).start()
        second_is_done.wait(LIMIT)

    counter.add(let_the_second_run)
    return counter.value


if __name__ == "__main__":
    print("two calls of add, counted:", overlap(Counter()))
