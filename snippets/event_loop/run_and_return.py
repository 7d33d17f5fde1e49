"""`asyncio.run` makes a loop, runs one coroutine on it and closes it."""

import asyncio


async def answer(question: str) -> str:
    """Wait, then return: what every coroutine function does."""
    await asyncio.sleep(0.01)
    return f"the answer to {question}"


async def left_behind(log: list[str]) -> None:
    """A task that nobody waits for."""
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        log.append("cancelled when the main coroutine returned")
        raise


async def main(log: list[str]) -> str:
    """Return without waiting for the task `late`."""
    late = asyncio.create_task(left_behind(log), name="late")
    result = await answer("everything")
    log.append(f"{late.get_name()} is done: {late.done()}")
    return result


if __name__ == "__main__":
    log: list[str] = []
    print(asyncio.run(main(log)))
    print(*log, sep="\n")
