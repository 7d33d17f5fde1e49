"""Catch the errors you expect, and CancelledError passes through."""

import asyncio


async def answer(number: int) -> None:
    """The server answers every call at once, except number 1."""
    if number == 1:
        await asyncio.sleep(3600)


async def poll(log: list[str]) -> None:
    """Go on after the errors of a connection, and after no others."""
    for number in range(4):
        try:
            await answer(number)
        except OSError as error:
            log.append(f"call {number} failed: {type(error).__name__}")
        else:
            log.append(f"call {number}")


async def main() -> list[str]:
    """The time limit falls into call 1."""
    log: list[str] = []
    try:
        async with asyncio.timeout(0.05):
            await poll(log)
        log.append("the time limit never stopped it")
    except TimeoutError:
        log.append("stopped by the time limit")
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
