"""What a parent learns from the exit code: a number, or the signal.

Requires: POSIX
"""

import signal
import subprocess
import sys

SEND = "import os, signal; os.kill(os.getpid(), signal.{})"
ENDS = {
    "returns": "pass",
    "sys.exit(3)": "import sys; sys.exit(3)",
    "sys.exit('words')": "import sys; sys.exit('words')",
    "an exception nobody catches": "1 / 0",
    "an exception in a thread": (
        "import threading; threading.Thread(target=lambda: 1 / 0).start()"
    ),
    "Ctrl-C": (
        "import signal; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); "
        + SEND.format("SIGINT")
    ),
    "SIGTERM": SEND.format("SIGTERM"),
    "SIGTERM, and a handler that calls sys.exit": (
        "import signal, sys; "
        "signal.signal(signal.SIGTERM, lambda *_: sys.exit()); "
        + SEND.format("SIGTERM")
    ),
    "SIGKILL": SEND.format("SIGKILL"),
}


def meaning(code: int) -> str:
    """In words; a negative code is the signal that ended the process."""
    if code >= 0:
        return str(code)
    name = signal.Signals(-code).name
    return f"{code}: {name}; a shell says {128 - code}"


def exit_code(program: str) -> int:
    """How a Python that runs `program` ends."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, check=False).returncode


if __name__ == "__main__":
    for how, program in ENDS.items():
        print(f"{how}: {meaning(exit_code(program))}")
