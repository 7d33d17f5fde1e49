"""A signal handler that puts into a Queue may wait for what it interrupts.

Requires: POSIX
"""

import queue
import signal
import subprocess
import sys


class Jobs(queue.Queue[str]):
    """The signal comes at a bad moment: `get` holds the queue's lock."""

    def _get(self) -> str:
        signal.raise_signal(signal.SIGTERM)
        return super()._get()


def serve() -> None:
    """Work until a signal comes."""
    jobs = Jobs()
    signal.signal(signal.SIGTERM, lambda *_: jobs.put("stop"))
    jobs.put("job")
    while jobs.get(timeout=1) != "stop":
        pass


def outcome(limit: float) -> str:
    """How a process that serves ends."""
    command = [sys.executable, __file__, "serve"]
    try:
        subprocess.run(command, timeout=limit, check=True)
    except subprocess.TimeoutExpired:  # `run` has killed it
        return "hangs, and hears no other signal"
    return "ends"


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        serve()
    else:
        print(outcome(limit=2))
