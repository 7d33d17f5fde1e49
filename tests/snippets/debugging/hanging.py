"""Runs a program of snippets/debugging that hangs, and ends it in every case."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from snippets import catalog

LIMIT = 30.0  # seconds
SILENCE = 0.5  # seconds after which an answer is over


class Hanging:
    """A program that hangs, from outside."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        assert process.stderr is not None
        self.pid = int(process.stdout.readline().removeprefix("pid "))
        self.stderr = process.stderr.fileno()

    def answer(self, number: signal.Signals, *words: str) -> str:
        """What it writes when it gets the signal; sent again until all the words are there."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            os.kill(self.pid, number)
            text = ""
            while select.select([self.stderr], [], [], SILENCE)[0]:
                text += os.read(self.stderr, 65536).decode()
            if all(word in text for word in words):
                return text
        raise TimeoutError(f"no {words} in\n{text}")


@contextmanager
def running(name: str) -> Iterator[Hanging]:
    """The program called `name`, until the block ends."""
    command = [sys.executable, "-u", str(catalog.find(name).path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Hanging(process)
        finally:
            process.kill()
