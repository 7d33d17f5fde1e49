"""An error in a thread ends that thread only; `excepthook` hears of it."""

import threading
from threading import ExceptHookArgs, Thread

LIMIT = 10.0  # seconds


def fail() -> None:
    """Raise, with nobody there to catch it."""
    raise LookupError("page 7")


def run_and_listen() -> list[str]:
    """What the hook hears; the thread that started the other goes on."""
    heard: list[str] = []

    def hook(args: ExceptHookArgs, /) -> None:
        kind = args.exc_type.__name__
        heard.append(f"{kind}: {args.exc_value}")

    before, threading.excepthook = threading.excepthook, hook
    try:
        thread = Thread(target=fail)
        thread.start()
        thread.join(LIMIT)
    finally:
        threading.excepthook = before
    return heard


if __name__ == "__main__":
    print(run_and_listen())
