"""`submit(...).result()` in a loop runs one call at a time."""

from concurrent.futures import ThreadPoolExecutor
from threading import Lock


class Gauge:
    """Counts how many calls are inside at once."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.inside = self.most = 0

    def call(self) -> None:
        """Enter, note how many are inside, leave."""
        with self.lock:
            self.inside += 1
            self.most = max(self.most, self.inside)
        with self.lock:
            self.inside -= 1


def most_at_once(calls: int) -> int:
    """The largest number of calls that were under way together."""
    gauge = Gauge()
    with ThreadPoolExecutor(max_workers=calls) as pool:
        for _ in range(calls):
            pool.submit(gauge.call).result()  # waits before the next submit
    return gauge.most


if __name__ == "__main__":
    print("most calls at once:", most_at_once(4))
