"""A barrier holds threads until all are there: phases that do not mix."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

LIMIT = 10.0  # seconds


def phases(threads: int) -> list[str]:
    """Two phases of work; no thread begins the second before all ended one."""
    log: list[str] = []
    lock, barrier = Lock(), Barrier(threads)

    def work(_: int) -> None:
        for phase in ("load", "compute"):
            with lock:
                log.append(phase)
            barrier.wait(LIMIT)

    with ThreadPoolExecutor(max_workers=threads) as pool:
        list(pool.map(work, range(threads)))
    return log


if __name__ == "__main__":
    print(phases(3))
