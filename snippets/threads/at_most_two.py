"""A semaphore lets at most so many threads into a place at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock, Semaphore

LIMIT = 10.0  # seconds


class Connections:
    """Counts how many threads are inside, and the most there ever were."""

    def __init__(self, limit: int) -> None:
        self.slots = Semaphore(limit)
        self.full = Barrier(limit)
        self.lock = Lock()
        self.inside = self.most = 0

    def use(self, _: int) -> None:
        """Wait for a slot; inside, wait until every slot is taken."""
        with self.slots:
            with self.lock:
                self.inside += 1
                self.most = max(self.most, self.inside)
            self.full.wait(LIMIT)
            with self.lock:
                self.inside -= 1


def most_at_once(threads: int, limit: int) -> int:
    """The most threads inside together; `limit` must divide `threads`."""
    connections = Connections(limit)
    with ThreadPoolExecutor(max_workers=threads) as pool:
        list(pool.map(connections.use, range(threads)))
    return connections.most


if __name__ == "__main__":
    print("most of 6 threads at once:", most_at_once(6, limit=2))
