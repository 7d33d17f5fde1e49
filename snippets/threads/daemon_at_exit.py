"""At exit Python waits for ordinary threads and cuts daemon threads off."""

import subprocess
import sys

LIMIT = 30.0  # seconds
PROGRAM = """
import sys, threading

started, never = threading.Event(), threading.Event()

def work():
    started.set()
    never.wait(float(sys.argv[2]))
    print("cleaned up", flush=True)

threading.Thread(target=work, daemon=sys.argv[1] == "daemon").start()
started.wait(10)
print("main thread ends", flush=True)
"""


def lines(kind: str, seconds: float) -> list[str]:
    """What a program prints whose last thread works for so long."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, kind, str(seconds)],
        capture_output=True, text=True, timeout=LIMIT, check=True,
    )  # fmt: skip
    return run.stdout.splitlines()


if __name__ == "__main__":
    print("ordinary:", lines("ordinary", 0.2))
    print("daemon:  ", lines("daemon", LIMIT))
