"""Makes Pyodide behave like CPython where it waits; run once in each worker, before a program.

Pyodide replaces `asyncio.run` and `time.sleep` by versions that let the browser's event loop turn.
Under them `time.sleep` in a coroutine lets the other tasks run, which CPython does not do.
A worker may block, so asyncio gets an ordinary event loop here, one that sleeps between timers.
"""

import asyncio
import atexit
import random
import sys
import time
import traceback
import types
from pathlib import Path

import _page  # registered by worker.mjs: sleep(milliseconds) blocks this worker


def sleep(seconds: float) -> None:
    """Block, as CPython's `time.sleep` does."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _page.sleep(seconds * 1000)


class Timers:
    """Stands in for the selector of an event loop: no sockets here, only timers."""

    def select(self, timeout: float | None = None) -> list[object]:
        """Sleep until the next timer."""
        if timeout is None:
            raise RuntimeError("every task waits for ever: nothing is left to wake one up")
        if timeout > 0:
            sleep(timeout)
        return []

    def close(self) -> None:
        """Nothing to close."""


class BlockingEventLoop(asyncio.BaseEventLoop):
    """asyncio's own loop, on top of `Timers`."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = Timers()

    def _process_events(self, event_list: list[object]) -> None:
        """No file ever becomes ready."""

    def _write_to_self(self) -> None:
        """No other thread could wake the loop up."""


class Policy(asyncio.events._AbstractEventLoopPolicy):
    """Hands out `BlockingEventLoop`."""

    loop: asyncio.AbstractEventLoop | None = None

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        """The current loop; as in CPython 3.14, none is made on the way."""
        if self.loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self.loop

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Make `loop` the current one."""
        self.loop = loop

    def new_event_loop(self) -> BlockingEventLoop:
        """A loop that blocks."""
        return BlockingEventLoop()


time.sleep = sleep
asyncio.run = asyncio.run.__wrapped__
asyncio.EventLoop = asyncio.SelectorEventLoop = BlockingEventLoop
asyncio.events._set_event_loop_policy(Policy())
asyncio._set_running_loop(None)  # Pyodide marks its own loop as running for ever
random.seed()  # the image of the memory that later workers start from holds the first one's seed


def run(source: str, name: str) -> int:
    """Run `source` as `python NAME` does; return the exit code."""
    Path(name).write_text(source, encoding="utf-8")  # tracebacks quote lines of it
    main = types.ModuleType("__main__")
    main.__file__ = name
    sys.modules["__main__"] = main
    sys.argv = [name]
    try:
        exec(compile(source, name, "exec"), main.__dict__)  # noqa: S102 - what a Run button is for
        code = 0
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else int(leave.code is not None)
        if leave.code is not None and not isinstance(leave.code, int):
            print(leave.code, file=sys.stderr)
    except BaseException as error:  # the interpreter's last resort prints them all
        trace = error.__traceback__
        traceback.print_exception(error.with_traceback(trace and trace.tb_next))
        code = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return code
