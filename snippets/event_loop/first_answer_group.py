"""`TaskGroup.cancel` stops the rest of a group, and no error is raised.

Requires: Python 3.15
"""

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
    answers: list[str] = []

    async def race(mirror: str, turns: int) -> None:
        answers.append(await ask(mirror, turns, log))
        group.cancel()

    async with asyncio.TaskGroup() as group:
        for mirror, turns in (("near", 3), ("far", 900), ("farther", 900)):
            group.create_task(race(mirror, turns))
    return answers[0]


if __name__ == "__main__":
    log: list[str] = []
    print("first:", asyncio.run(first(log)))
    print(*sorted(log), sep="\n")
