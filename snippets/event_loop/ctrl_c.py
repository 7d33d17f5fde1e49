"""Ctrl-C cancels the main task of `asyncio.run`: clean-up runs first."""

import asyncio
import signal


async def main(log: list[str]) -> None:
    """Press Ctrl-C on ourselves, in the middle of a wait."""
    loop = asyncio.get_running_loop()
    loop.call_soon(signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        log.append("main: cancelled")
        raise
    finally:
        log.append("main: cleaned up")


def program() -> list[str]:
    """KeyboardInterrupt arrives here, after the clean-up."""
    log: list[str] = []
    # A program started in the background may find the signal ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        asyncio.run(main(log))
    except KeyboardInterrupt:
        log.append("program: KeyboardInterrupt")
    return log


if __name__ == "__main__":
    print(*program(), sep="\n")
