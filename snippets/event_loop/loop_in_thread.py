"""A loop in a thread of its own lets synchronous code call coroutines."""

import asyncio
import threading
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, TypeVar

T = TypeVar("T")


class LoopThread:
    """Opens a loop in a thread; closing it cancels what still runs."""

    def __init__(self) -> None:
        self._ready = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._until_closed())
        )

    async def _until_closed(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._closed = asyncio.Event()
        self._ready.set()
        await self._closed.wait()

    def __enter__(self) -> "LoopThread":
        self._thread.start()
        self._ready.wait()
        return self

    def call(self, work: Coroutine[Any, Any, T], limit: float) -> T:
        """Run `work` on the loop; from any thread but the loop's own."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result(timeout=limit)
        finally:
            future.cancel()  # after a TimeoutError: stop the coroutine too

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._closed.set)
        self._thread.join()


async def double(number: int) -> int:
    """Any coroutine."""
    await asyncio.sleep(0)
    return number * 2


if __name__ == "__main__":
    with LoopThread() as loop:
        print([loop.call(double(number), limit=10) for number in range(3)])
