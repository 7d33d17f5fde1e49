"""hashlib: C code that releases the GIL for what is longer than 2047 bytes."""

import hashlib

from ..workload import Workload

SIZE = 2_000_000  # bytes of each buffer
TIMES = 20  # it is hashed again and again


def items(size: int, port: int) -> list[bytes]:
    """A buffer of another byte for each item."""
    return [bytes([number]) * SIZE for number in range(size)]


def work(data: bytes) -> str:
    """The SHA-256 of the buffer, repeated."""
    digest = hashlib.sha256()
    for _ in range(TIMES):
        digest.update(data)
    return digest.hexdigest()


def right(answers: list[str]) -> bool:
    """Whether the first digest is the known one and all of them differ."""
    known = "c0e6623abfbed73c"
    return answers[0][:16] == known and len(set(answers)) == len(answers)


WORKLOAD = Workload(
    name="hashing",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
)
