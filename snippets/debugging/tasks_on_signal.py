"""On a signal, a program lists its tasks and where each of them waits.

Requires: POSIX
"""

import asyncio
import os
import signal
import sys
from types import FrameType
from typing import TextIO

LIMIT = 10.0  # seconds


def place(frame: FrameType | None) -> str:
    """The function and the line where a frame stands."""
    return f"{frame.f_code.co_name}:{frame.f_lineno}" if frame else "nowhere"


def list_tasks_on(number: signal.Signals, file: TextIO = sys.stderr) -> None:
    """Call this in the main thread, where the loop runs."""
    loop = asyncio.get_running_loop()

    def handler(_: int, frame: FrameType | None) -> None:
        """Run between two steps of Python code, also of a loop that hangs."""
        print(f"the thread: {place(frame)}", file=file)
        for task in sorted(asyncio.all_tasks(loop), key=asyncio.Task.get_name):
            frames = task.get_stack(limit=1)
            where = place(frames[0] if frames else None)
            print(f"{task.get_name()}: {where}", file=file)

    signal.signal(number, handler)  # not loop.add_signal_handler


async def fetch(page: asyncio.Future[str]) -> str:
    """Wait for a page."""
    return await page


async def main(file: TextIO = sys.stdout) -> None:
    """Wait for a page, and look at oneself meanwhile."""
    list_tasks_on(signal.SIGUSR1, file)
    page = asyncio.get_running_loop().create_future()
    async with asyncio.timeout(LIMIT), asyncio.TaskGroup() as group:
        group.create_task(fetch(page), name="fetch 1")
        await asyncio.sleep(0)
        os.kill(os.getpid(), signal.SIGUSR1)  # from a shell: kill -USR1 PID
        page.set_result("a page")


if __name__ == "__main__":
    asyncio.run(main())
