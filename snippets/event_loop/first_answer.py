"""Take the first answer of several, cancel the others and wait for them."""

import asyncio


async def ask(mirror: str, turns: int, log: list[str]) -> str:
    """Answer after so many turns of the loop."""
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        log.append(f"{mirror} was cancelled")
        raise
    return mirror


async def first(log: list[str]) -> str:
    """The answer of the fastest mirror; the others are stopped."""
    tasks = [
        asyncio.create_task(ask(mirror, turns, log))
        for mirror, turns in (("near", 3), ("far", 900), ("farther", 900))
    ]
    try:
        done, _ = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_COMPLETED
        )
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()  # does nothing to a task that is done
        await asyncio.wait(tasks)


if __name__ == "__main__":
    log: list[str] = []
    print("first:", asyncio.run(first(log)))
    print(*sorted(log), sep="\n")
