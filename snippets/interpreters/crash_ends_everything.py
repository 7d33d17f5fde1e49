"""A crash in one interpreter ends the whole process.

Requires: Python 3.14
"""

import subprocess
import sys

LIMIT = 60.0  # seconds
PROGRAM = """
from concurrent import interpreters

other = interpreters.create()
print("before", flush=True)
other.exec("import os; os._exit(7)")
print("after", flush=True)
"""


def outcome() -> tuple[list[str], int]:
    """What a program prints whose second interpreter ends hard; its end."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True, text=True, timeout=LIMIT, check=False,
    )  # fmt: skip
    return run.stdout.split(), run.returncode


if __name__ == "__main__":
    lines, code = outcome()
    print("printed:", lines)
    print("exit code of the process:", code)
