"""How late an event loop is: a task that wants to wake every two ms."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

EVERY_SECONDS = 0.002


class Lateness:
    """The seconds by which each waking was late, of the last watch."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._due = 0.0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch the loop that is running."""
        self.seconds.clear()
        self._due = perf_counter() + EVERY_SECONDS
        task = asyncio.get_running_loop().create_task(self._wake())
        try:
            yield
        finally:
            task.cancel()
            self._note()  # the waking that has not come yet

    async def _wake(self) -> None:
        while True:
            await asyncio.sleep(self._due - perf_counter())
            self._note()

    def _note(self) -> None:
        now = perf_counter()
        self.seconds.append(max(now - self._due, 0.0))
        self._due = max(self._due, now) + EVERY_SECONDS
