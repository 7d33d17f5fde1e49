"""Files: written, read back and removed, in the system's cache."""

import tempfile
from pathlib import Path

from ..workload import Workload

CONTENT = b"0123456789abcdef" * 4096  # 64 kB


def items(size: int, port: int) -> list[int]:
    """A number for each file."""
    return list(range(size))


def work(number: int) -> int:
    """Write a file, read it back, remove it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{number}.bin"
        path.write_bytes(CONTENT)
        return path.read_bytes().count(b"f")


def right(answers: list[int]) -> bool:
    """Whether every file held what was written."""
    return all(answer == 4096 for answer in answers)


WORKLOAD = Workload(
    name="files",
    size=600,
    items=items,
    work=work,
    right=right,
)
