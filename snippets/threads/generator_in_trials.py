"""Threads that fight over one generator get an error; on 3.14t they crash.

Each trial is a process of its own, because the interpreter may not survive.
"""

import subprocess
import sys

LIMIT = 60.0  # seconds
TRIALS = 5
PROGRAM = """
import sys, threading

THREADS, FIGHTS = 4, 20
sys.setswitchinterval(1e-6)
heard = set()

def take(together, numbers):
    together.wait(30)
    try:
        for _ in numbers:
            pass
    except ValueError as problem:
        heard.add(f"ValueError: {problem}")

for _ in range(FIGHTS):
    together = threading.Barrier(THREADS)
    shared = (number for number in range(20_000))
    threads = [
        threading.Thread(target=take, args=(together, shared))
        for _ in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print(*heard or ["no error"])
"""


def trial() -> str:
    """What one process says, or how it ended."""
    child = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True, text=True, timeout=LIMIT, check=False,
    )  # fmt: skip
    return "a crash" if child.returncode < 0 else child.stdout.strip()


def worst(trials: int) -> str:
    """A crash if any trial brings one; else an error, if one was heard."""
    said = "no error"
    for _ in range(trials):
        found = trial()
        if found != "no error":
            said = found
        if found == "a crash":
            break
    return said


if __name__ == "__main__":
    print(f"at worst, in {TRIALS} trials: {worst(TRIALS)}")
