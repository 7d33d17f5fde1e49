"""A generator that two threads ask at once raises ValueError."""

from collections.abc import Callable, Iterator
from threading import Thread

LIMIT = 10.0  # seconds


def numbers(pause: Callable[[], object]) -> Iterator[int]:
    """Count to three; `pause` runs inside, before each number."""
    for number in (1, 2, 3):
        pause()
        yield number


def ask_at_once() -> str:
    """Let a second thread call `next` while the first is inside."""
    heard: list[str] = []

    def second() -> None:
        try:
            next(shared)
        except ValueError as problem:
            heard.append(str(problem))

    def let_the_second_ask() -> None:
        thread = Thread(target=second)
        thread.start()
        thread.join(LIMIT)

    shared = numbers(let_the_second_ask)
    next(shared)
    return heard[0]


if __name__ == "__main__":
    print(ask_at_once())
