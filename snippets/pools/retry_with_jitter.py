"""Retry what may pass, later each time, and never all at the same moment."""

import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


def retry(
    call: Callable[[], Result],
    attempts: int = 4,
    base: float = 0.01,  # seconds
    sleep: Callable[[float], None] = time.sleep,
) -> Result:
    """Call up to `attempts` times; wait 0 to base, 2 base, 4 base... between.

    Only ConnectionError is retried; the last one is raised.
    """
    for attempt in range(attempts - 1):
        try:
            return call()
        except ConnectionError:
            sleep(random.uniform(0, base * 2**attempt))
    return call()


class Flaky:
    """A service that fails so many times before it answers."""

    def __init__(self, failures: int) -> None:
        self.failures = failures

    def ask(self) -> str:
        """Answer, unless there are failures left."""
        if self.failures:
            self.failures -= 1
            raise ConnectionError("try again")
        return "answer"


if __name__ == "__main__":
    services = [Flaky(failures) for failures in (0, 1, 3)]
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(lambda one: retry(one.ask), services)))
