"""`SimpleQueue.put` takes no lock that the interrupted thread could hold.

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
    jobs, stop = Jobs(), queue.SimpleQueue[int]()
    signal.signal(signal.SIGTERM, lambda number, _: stop.put(number))
    jobs.put("job")
    while stop.empty():
        jobs.get(timeout=1)


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
        print(outcome(limit=30))
