"""After the first error, `gather` returns and its other tasks run on."""

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
    """Wrong: the error arrives here, the charge happens all the same."""
    try:
        await asyncio.gather(fail(), charge("card 1", log))
    except ConnectionError as error:
        log.append(f"order failed: {error}")


async def main() -> list[str]:
    """The program lives on after the failed order."""
    log: list[str] = []
    await order(log)
    await asyncio.sleep(0.1)
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
