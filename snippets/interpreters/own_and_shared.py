"""An interpreter has its own modules; the process is everybody's.

Requires: Python 3.14
"""

import os
import sys
import tempfile
import threading
from concurrent import interpreters
from pathlib import Path


def look() -> dict[str, object]:
    """What the interpreter that runs this sees."""
    return {
        "process": os.getpid(),
        "thread": threading.get_native_id(),
        "working directory": str(Path.cwd()),
        "None": id(None),
        "a module": id(tempfile),
        "a class": id(Path),
        "sys.path": id(sys.path),
    }


def compare() -> dict[str, bool]:
    """For each thing, whether another interpreter sees the same one."""
    other = interpreters.create()
    try:
        there = other.call(look)
    finally:
        other.close()
    return {name: there[name] == one for name, one in look().items()}


def chdir_there(folder: str) -> bool:
    """Whether another interpreter's change of directory is ours, too."""
    before = Path.cwd()
    other = interpreters.create()
    try:
        other.call(os.chdir, folder)
        return Path.cwd().samefile(folder)
    finally:
        os.chdir(before)
        other.close()


if __name__ == "__main__":
    for name, same in compare().items():
        print(f"{name}: {'the same' if same else 'its own'}")
    with tempfile.TemporaryDirectory() as folder:
        print("its os.chdir moves us too:", chdir_there(folder))
