"""C code that reads a bad address ends the process: no traceback, no finally.

Requires: POSIX
"""

import ctypes
from threading import Event, Thread


def decode(address: int, ready: Event) -> bytes:
    """Read a string where there is none."""
    ready.wait()
    return ctypes.string_at(address)


def main() -> None:
    """Decode in a thread, and wait for it."""
    ready = Event()
    thread = Thread(target=decode, args=(0, ready), name="decoder")
    thread.start()
    ready.set()
    thread.join()


if __name__ == "__main__":
    main()
