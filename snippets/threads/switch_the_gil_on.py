"""`-X gil=1` and `PYTHON_GIL=1` switch the GIL on, on a free-threaded build.

Requires: Python 3.13
"""

import os
import subprocess
import sys

LIMIT = 30.0  # seconds
ASK = "import sys; print(sys._is_gil_enabled())"


def gil_in_child(*options: str, **variables: str) -> str:
    """What a child says of its GIL under these options and variables."""
    run = subprocess.run(
        [sys.executable, *options, "-c", ASK],
        env=os.environ | variables,
        capture_output=True, text=True, timeout=LIMIT, check=False,
    )  # fmt: skip
    return run.stdout.strip() or "the interpreter refuses to start"


if __name__ == "__main__":
    print("by itself:    ", gil_in_child())
    print("-X gil=1:     ", gil_in_child("-X", "gil=1"))
    print("PYTHON_GIL=1: ", gil_in_child(PYTHON_GIL="1"))
    print("-X gil=0:     ", gil_in_child("-X", "gil=0"))
