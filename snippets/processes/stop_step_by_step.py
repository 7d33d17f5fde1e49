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
PATIENCE = 1.0  # seconds after each step


def work_on() -> None:
    """Go on for long, in short steps: between them, signals are heard."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        time.sleep(0.01)


def polite(ready: EventType) -> None:
    """End when interrupted."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # for `... &`
    with contextlib.suppress(KeyboardInterrupt):
        ready.set()
        work_on()


def deaf(ready: EventType) -> None:
    """Ignore an interrupt; SIGTERM ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready.set()
    work_on()


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
