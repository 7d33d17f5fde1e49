"""A rate limit spaces the starts of calls, however long each call takes."""

import asyncio
from collections.abc import Awaitable, Callable


class RateLimit:
    """At most one start per `interval` seconds."""

    def __init__(
        self,
        interval: float,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.interval, self.clock, self.sleep = interval, clock, sleep
        self.next_start = clock()

    async def wait(self) -> None:
        """Reserve the next free moment, then wait for it."""
        now = self.clock()
        start = max(now, self.next_start)
        self.next_start = start + self.interval  # no await since `now`
        await self.sleep(start - now)


async def starts(calls: int, interval: float) -> list[float]:
    """When each of `calls` tasks was let through."""
    clock = asyncio.get_running_loop().time
    limit = RateLimit(interval, clock)
    begin = clock()

    async def call() -> float:
        await limit.wait()
        return clock() - begin

    return await asyncio.gather(*(call() for _ in range(calls)))


if __name__ == "__main__":
    interval = 0.02
    for number, start in enumerate(asyncio.run(starts(5, interval))):
        early = start < number * interval - 0.001
        print(f"call {number}:", "too early" if early else "not too early")
