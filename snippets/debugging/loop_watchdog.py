"""A thread watches the loop, and says in which function it stands still."""

import asyncio
import sys
import threading
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from traceback import StackSummary

LIMIT = 10.0  # seconds


@asynccontextmanager
async def watched(
    seconds: float, report: Callable[[StackSummary], object]
) -> AsyncIterator[None]:
    """Report the stack of the loop when it does not answer for so long."""
    loop, here = asyncio.get_running_loop(), threading.get_ident()
    leave = threading.Event()

    def watch() -> None:
        while not leave.wait(seconds):
            answered = threading.Event()
            loop.call_soon_threadsafe(answered.set)
            if not answered.wait(seconds):
                frame = sys._current_frames()[here]
                report(traceback.extract_stack(frame))
                answered.wait()  # one report for each standstill

    thread = threading.Thread(target=watch, name="watchdog", daemon=True)
    thread.start()
    try:
        yield
    finally:
        leave.set()
        await asyncio.to_thread(thread.join, LIMIT)


def parse(seen: threading.Event) -> None:
    """Block the loop until the watchdog has seen it."""
    seen.wait(LIMIT)


async def main() -> list[str]:
    """The functions of this file in which the loop stood."""
    seen, functions = threading.Event(), list[str]()

    def report(stack: StackSummary) -> None:
        names = [call.name for call in stack if call.filename == __file__]
        if "parse" in names:  # a busy machine may make other steps slow
            functions.extend(names[-2:])
            seen.set()

    async with watched(0.05, report):
        parse(seen)
    return functions


if __name__ == "__main__":
    print(*asyncio.run(main()), sep=" -> ")
