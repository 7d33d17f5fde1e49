"""`asyncio.timeout` limits everything inside its block."""

import asyncio


async def step(name: str, ready: asyncio.Event, log: list[str]) -> None:
    """Wait until `ready`, and tell how the wait ended."""
    try:
        await ready.wait()
        log.append(f"{name}: done")
    except asyncio.CancelledError:
        log.append(f"{name}: cancelled")
        raise


async def two_steps(limit: float) -> list[str]:
    """One limit for both steps; the second one never becomes ready."""
    log: list[str] = []
    now, never = asyncio.Event(), asyncio.Event()
    now.set()
    try:
        async with asyncio.timeout(limit):
            await step("first", now, log)
            await step("second", never, log)
    except TimeoutError:
        log.append("time is up")
    return log


if __name__ == "__main__":
    print(*asyncio.run(two_steps(limit=0.1)), sep="\n")
