"""Two threads run Python code, one calls C code that releases the GIL.

Hangs: end it with `kill`.
"""

import hashlib
import os
from threading import Thread

BLOCK = bytes(1_000_000)


def count() -> None:
    """Compute in Python: needs the GIL for every step."""
    number = 0
    while True:
        number = (number + 1) % 1000


def digest() -> None:
    """Compute in C: `hashlib` releases the GIL for blocks of this size."""
    while True:
        hashlib.sha256(BLOCK)


def main() -> None:
    """Let all three run until the process ends."""
    works = {"count 1": count, "count 2": count, "digest": digest}
    for name, work in works.items():
        Thread(target=work, name=name).start()


if __name__ == "__main__":
    main()
    print("pid", os.getpid(), flush=True)
