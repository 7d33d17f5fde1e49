"""Peak memory and context switches of all processes of a run (Linux).

In a pass of its own: looking disturbs what is looked at. Memory is the
proportional set size: a page that several processes share counts once.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .tree import processes

EVERY_SECONDS = 0.02


class Watch:
    """What was seen so far."""

    def __init__(self) -> None:
        self.peak_bytes = 0
        self.switches = 0
        self._before = context_switches()

    def look(self) -> None:
        """Look at all processes now."""
        self.peak_bytes = max(self.peak_bytes, memory_bytes())

    def count(self) -> None:
        """Count the switches since the beginning, of those that live."""
        self.switches = context_switches() - self._before


@contextmanager
def watched() -> Iterator[Watch]:
    """Look again and again, from a thread beside the program."""
    watch = Watch()
    over = threading.Event()

    def run() -> None:
        while not over.wait(EVERY_SECONDS):
            watch.look()

    beside = threading.Thread(target=run)
    beside.start()
    try:
        yield watch
    finally:
        over.set()
        beside.join()


def memory_bytes() -> int:
    """The proportional set size of this process and all below it."""
    return sum(map(_memory_of, processes()))


def _memory_of(pid: int) -> int:
    for line in _lines(Path(f"/proc/{pid}/smaps_rollup")):
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def context_switches() -> int:
    """Voluntary and involuntary switches of all threads that live."""
    total = 0
    for pid in processes():
        for thread in Path(f"/proc/{pid}/task").glob("*/status"):
            total += sum(
                int(line.split()[1])
                for line in _lines(thread)
                if "ctxt_switches" in line
            )
    return total


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text().splitlines()
    except OSError:
        return []  # it has just ended
