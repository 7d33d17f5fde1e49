"""zlib: computing in C code that releases the GIL."""

import random
import zlib

from ..workload import Workload

SIZE = 400_000  # bytes of each buffer


def items(size: int, port: int) -> list[bytes]:
    """Buffers of words in a random order that is the same every time."""
    draw = random.Random(size)
    words = [b"%d " % draw.randrange(10_000) for _ in range(5_000)]
    return [
        b"".join(draw.choices(words, k=SIZE // 4))[:SIZE] for _ in range(size)
    ]


def work(data: bytes) -> tuple[int, bytes]:
    """The check sum of `data` and its compressed form."""
    return zlib.crc32(data), zlib.compress(data, 6)


def right(answers: list[tuple[int, bytes]]) -> bool:
    """Whether each buffer comes back out of its compressed form."""
    expected = [zlib.crc32(data) for data in items(len(answers), 0)]
    unpacked = [zlib.crc32(zlib.decompress(packed)) for _, packed in answers]
    return expected == unpacked == [crc for crc, _ in answers]


WORKLOAD = Workload(
    name="compress",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
)
