"""A dead man's switch: a block that takes too long prints every stack."""

import faulthandler
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import IO

LIMIT = 10.0  # seconds


@contextmanager
def dump_after(seconds: float, file: IO[str]) -> Iterator[None]:
    """Write all stacks to `file` if the block takes longer."""
    faulthandler.dump_traceback_later(seconds, file=file)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def wait_for_answer(answer: Event, log: IO[str]) -> str:
    """Stand still until the dump is written; a real one has no end."""
    while not answer.wait(0.02):
        log.seek(0)
        if log.read():
            return "still here: the switch reports, it does not stop"
    return "answered"


def late_block() -> list[str]:
    """What a late block returns, and how the dump begins."""
    with tempfile.TemporaryFile("w+") as log:
        with dump_after(0.05, log):
            result = wait_for_answer(Event(), log)
        log.seek(0)
        return [result, log.readline().strip()]


if __name__ == "__main__":
    print(*late_block(), sep="\n")
