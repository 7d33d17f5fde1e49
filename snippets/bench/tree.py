"""The processes of this program: itself and everything below it (Linux)."""

import os
from collections.abc import Iterator
from pathlib import Path


def processes() -> list[int]:
    """The ids of this process and of all below it; only it elsewhere."""
    found = [os.getpid()]
    for one in found:  # grows while it is read
        found += children(one)
    return found


def children(pid: int) -> list[int]:
    """The processes that the threads of `pid` started and that live."""
    return [int(word) for word in _words(pid, "children")]


def _words(pid: int, file: str) -> Iterator[str]:
    for path in Path(f"/proc/{pid}/task").glob(f"*/{file}"):
        try:
            yield from path.read_text().split()
        except OSError:
            continue  # that thread has just ended
