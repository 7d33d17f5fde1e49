"""A process has an exit code: 0 for an end, 1 for an error, -N for a signal.

Requires: POSIX
"""

import os
import signal
import sys
from multiprocessing import Process

LIMIT = 30.0  # seconds


def succeed() -> None:
    """Return."""


def fail() -> None:
    """Leave with an error."""
    sys.exit(1)


def be_killed() -> None:
    """Stand in for the kernel, which kills what takes too much memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def exit_codes() -> dict[str, int | None]:
    """What `exitcode` says of each of them; we go on in any case."""
    codes = {}
    for work in (succeed, fail, be_killed):
        process = Process(target=work)
        process.start()
        process.join(LIMIT)
        codes[work.__name__] = process.exitcode
        process.close()
    return codes


if __name__ == "__main__":
    for name, code in exit_codes().items():
        print(f"{name}: {code}")
