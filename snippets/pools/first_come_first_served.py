"""`as_completed` yields each future when it is done, whichever was first."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

LIMIT = 10.0  # seconds


def fetch(name: str, ready: Event) -> str:
    """Return the name once its answer is ready."""
    if not ready.wait(LIMIT):
        raise TimeoutError(name)
    return name


def in_order_of_arrival(names: list[str]) -> Iterator[str]:
    """Yield the names in the order in which they are ready: the last first."""
    ready = {name: Event() for name in names}
    with ThreadPoolExecutor(max_workers=len(names)) as pool:
        futures = [pool.submit(fetch, name, ready[name]) for name in names]
        late = list(names)
        ready[late.pop()].set()
        for future in as_completed(futures, timeout=LIMIT):
            yield future.result()
            if late:
                ready[late.pop()].set()


if __name__ == "__main__":
    for name in in_order_of_arrival(["first", "second", "third"]):
        print(name)
