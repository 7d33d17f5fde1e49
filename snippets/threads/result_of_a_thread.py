"""A thread has no return value: a future carries its result or its error."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

LIMIT = 10.0  # seconds
Result = TypeVar("Result")


def in_thread(work: Callable[[], Result]) -> Future[Result]:
    """Start `work` in a thread of its own; its outcome is in the future."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as problem:
            future.set_exception(problem)

    Thread(target=run).start()
    return future


if __name__ == "__main__":
    print(in_thread(lambda: 6 * 7).result(LIMIT))
    print(repr(in_thread(lambda: int("six")).exception(LIMIT)))
