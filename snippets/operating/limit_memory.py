"""With a limit of its own, a worker gets MemoryError, and nobody is killed.

Requires: Linux
"""

import resource
from concurrent.futures import ProcessPoolExecutor

GIB = 2**30


def limit_memory(most: int) -> None:
    """Set a worker up: so many bytes of address space, and no more."""
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def work(size: int) -> str:
    """Needs so much memory."""
    try:
        return f"done with {len(bytearray(size))} bytes"
    except MemoryError:
        return "too large for this worker"


def attempts(sizes: list[int], most: int) -> list[str]:
    """What becomes of each task; the worker is the same one."""
    with ProcessPoolExecutor(
        max_workers=1, initializer=limit_memory, initargs=(most,)
    ) as pool:
        return list(pool.map(work, sizes))


if __name__ == "__main__":
    sizes = [1000, 16 * GIB, 2000]
    print(*attempts(sizes, most=3 * GIB), sep="\n")
