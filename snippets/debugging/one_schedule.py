"""A test decides the order: it stops one thread between its two steps."""

from collections.abc import Callable
from threading import Event, Thread

LIMIT = 10.0  # seconds


class Seats:
    """Seats of a train; looking and booking are two steps."""

    def __init__(self, free: int) -> None:
        self.free = free
        self.sold: list[str] = []

    def book(
        self, name: str, between: Callable[[], object] = lambda: None
    ) -> None:
        """Book a seat if one is free; a test may stop it in `between`."""
        if self.free > 0:
            between()
            self.free -= 1
            self.sold.append(name)


def in_between(seats: Seats, first: str, second: str) -> list[str]:
    """The second books while the first stands between looking and booking."""
    looked, go_on = Event(), Event()

    def stop() -> None:
        looked.set()
        go_on.wait(LIMIT)

    thread = Thread(target=seats.book, args=(first, stop))
    thread.start()
    looked.wait(LIMIT)
    seats.book(second)
    go_on.set()
    thread.join(LIMIT)
    return seats.sold


if __name__ == "__main__":
    print("one seat, sold to:", *in_between(Seats(1), "Ann", "Bob"))
