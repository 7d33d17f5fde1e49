"""Four hooks bring every error that nobody caught to one log."""

import asyncio
import logging
import sys
import threading
from types import TracebackType
from typing import Any

LIMIT = 10.0  # seconds
log = logging.getLogger("uncaught")


def log_every_error() -> None:
    """Call this once, before any thread or loop starts."""
    sys.excepthook = from_main
    threading.excepthook = from_thread
    sys.unraisablehook = from_nowhere


def from_main(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """The main thread ends with it; Ctrl-C is no error."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        log.critical("main thread", exc_info=(kind, error, trace))


def from_thread(args: threading.ExceptHookArgs, /) -> None:
    """A thread ends with it; the program goes on."""
    name = args.thread.name if args.thread else "a thread"
    log.error(name, exc_info=args.exc_value)


def from_nowhere(args: "sys.UnraisableHookArgs", /) -> None:
    """Something like `__del__` raised: nobody could have caught it."""
    log.error(args.err_msg or "unraisable", exc_info=args.exc_value)


def from_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A task or a callback failed, and nobody asked for its result."""
    log.error(context["message"], exc_info=context.get("exception"))


class Lines(logging.Handler):
    """One line for each error; a real log keeps the traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        """Called for each record."""
        error = record.exc_info[1] if record.exc_info else None
        print(f"{record.levelname} {record.getMessage()}: {error!r}")


async def main() -> None:
    """Let a callback and a thread fail."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(from_loop)  # the fourth: each loop has its own
    loop.call_soon(int, "seven")
    await asyncio.sleep(0)
    thread = threading.Thread(target=int, args=("eight",), name="reader")
    thread.start()
    await asyncio.to_thread(thread.join, LIMIT)


if __name__ == "__main__":
    log.addHandler(Lines())
    log_every_error()
    asyncio.run(main())
