"""Without a main guard, a spawned worker starts the program once more."""

import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 60.0  # seconds
UNGUARDED = """
import multiprocessing

def work():
    print("worked")

multiprocessing.set_start_method("spawn")
process = multiprocessing.Process(target=work)
process.start()
process.join()
"""
GUARDED = """
import multiprocessing

def work():
    print("worked")

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
"""


def outcome(program: str) -> str:
    """What the program prints, or the error of its worker."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "program.py")
        file.write_text(program, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, file],
            capture_output=True, text=True, timeout=LIMIT, check=False,
        )  # fmt: skip
    if "RuntimeError" in run.stderr:
        return "RuntimeError in the worker"
    return run.stdout.strip()


if __name__ == "__main__":
    print("without the guard:", outcome(UNGUARDED))
    print("with the guard:   ", outcome(GUARDED))
