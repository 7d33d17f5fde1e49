"""`wait_for` limits one awaitable, and waits until it is cancelled."""

import asyncio


async def work(log: list[str]) -> str:
    """Slow work whose clean-up needs a wait of its own."""
    try:
        await asyncio.sleep(3600)
    finally:
        log.append("clean-up begins")
        await asyncio.sleep(0.05)
        log.append("clean-up ends")
    return "too late"


async def limited(log: list[str]) -> str:
    """The result, or what you return in its place."""
    try:
        return await asyncio.wait_for(work(log), timeout=0.05)
    except TimeoutError:
        log.append("TimeoutError is raised")
        return "nothing in time"


if __name__ == "__main__":
    log: list[str] = []
    print("result:", asyncio.run(limited(log)))
    print(*log, sep="\n")
