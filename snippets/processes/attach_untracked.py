"""A program that only attaches to a block leaves its removal to the owner.

Requires: Python 3.13, POSIX
"""

import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

LIMIT = 60.0  # seconds
VISITOR = """
import sys
from multiprocessing.shared_memory import SharedMemory

block = SharedMemory(sys.argv[1], track=sys.argv[2] == "tracked")
block.close()  # and no unlink: it is not ours
"""


def after_a_visit(tracking: str) -> tuple[bool, bool]:
    """Whether the block is still there, and whether the visitor complained."""
    block = SharedMemory(create=True, size=8, track=False)
    try:
        visitor = subprocess.run(
            [sys.executable, "-Wdefault", "-c", VISITOR, block.name, tracking],
            capture_output=True, text=True, timeout=LIMIT, check=True,
        )  # fmt: skip
    finally:
        block.close()
        still_there = remove(block)
    return still_there, "leaked shared_memory" in visitor.stderr


def remove(block: SharedMemory) -> bool:
    """Remove the block, which is the owner's part; whether it was there."""
    try:
        block.unlink()
    except FileNotFoundError:
        return False
    return True


if __name__ == "__main__":
    for tracking in ("tracked", "untracked"):
        still_there, complained = after_a_visit(tracking)
        print(f"{tracking}: {still_there=}, {complained=}")
