"""After the first error, a `TaskGroup` cancels its other tasks and waits."""

import asyncio


async def fail() -> None:
    """Give the others one turn, then fail."""
    await asyncio.sleep(0)
    raise ConnectionError("refused")


async def charge(card: str, log: list[str]) -> None:
    """A step with an effect that you would want to stop."""
    await asyncio.sleep(0.05)
    log.append(f"{card} was charged")


async def order(log: list[str]) -> None:
    """No task of the group is alive after this block, whatever happens."""
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(charge("card 1", log))
    except* ConnectionError as errors:
        log.append(f"order failed: {errors.exceptions[0]}")


async def main() -> list[str]:
    """The program lives on after the failed order."""
    log: list[str] = []
    await order(log)
    await asyncio.sleep(0.1)
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
