"""Ask a process to end, wait, insist, wait, and only then kill it.

Requires: POSIX
"""

import contextlib
import os
import signal
import time
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType

LIMIT = 30.0  # seconds
PATIENCE = 0.3  # seconds after each step


def polite(ready: EventType) -> None:
    """End when interrupted."""
    with contextlib.suppress(KeyboardInterrupt):
        ready.set()
        time.sleep(LIMIT)


def deaf(ready: EventType) -> None:
    """Ignore an interrupt; SIGTERM ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready.set()
    time.sleep(LIMIT)


def stubborn(ready: EventType) -> None:
    """Ignore SIGTERM as well: only SIGKILL is left."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    deaf(ready)


def stop(process: Process) -> str:
    """End the process; the step that did it."""
    assert process.pid is not None
    os.kill(process.pid, signal.SIGINT)  # 3.14: process.interrupt()
    process.join(PATIENCE)
    if process.exitcode is not None:
        return "interrupt"
    process.terminate()
    process.join(PATIENCE)
    if process.exitcode is not None:
        return "terminate"
    process.kill()
    process.join(LIMIT)
    return "kill"


def steps() -> dict[str, str]:
    """Which step ends which kind of process."""
    ended = {}
    for work in (polite, deaf, stubborn):
        ready = Event()
        process = Process(target=work, args=(ready,))
        process.start()
        ready.wait(LIMIT)
        ended[work.__name__] = stop(process)
        process.close()
    return ended


if __name__ == "__main__":
    for name, step in steps().items():
        print(f"{name}: {step}")
