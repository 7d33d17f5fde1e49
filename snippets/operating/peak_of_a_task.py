"""How much memory a task takes at its peak: ask a fresh process that did it.

Requires: Linux
"""

import multiprocessing
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

MIB = 2**20


def peak() -> int:
    """The most bytes that this process has had resident."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
    assert found is not None
    return int(found[1]) * 1024


def growth(task: Callable[[int], object], size: int) -> int:
    """By how many bytes the task raises the peak."""
    before = peak()
    task(size)
    return peak() - before


def in_fresh_process(task: Callable[[int], object], size: int) -> int:
    """A used worker may still hold memory that the task can take again."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        return pool.submit(growth, task, size).result()


def work(mebibytes: int) -> int:
    """Holds its input and twice as much again, for a moment."""
    text = b"x" * (mebibytes * MIB)
    return len(text + text)


if __name__ == "__main__":
    for size in (20, 50):
        grown = in_fresh_process(work, size) / MIB
        print(f"{size} MiB of input: about {round(grown, -1):.0f} MiB")
