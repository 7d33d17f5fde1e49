"""A bounded queue joins producer and consumers; a sentinel ends the work."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from queue import Queue

LIMIT = 10.0  # seconds
END = None  # one for each consumer


def produce(
    queue: Queue[int | None], numbers: Iterable[int], readers: int
) -> None:
    """Put the numbers in, waiting while the queue is full; then the ends."""
    for number in numbers:
        queue.put(number, timeout=LIMIT)
    for _ in range(readers):
        queue.put(END, timeout=LIMIT)


def consume(queue: Queue[int | None]) -> int:
    """The sum of what this consumer got."""
    total = 0
    while (number := queue.get(timeout=LIMIT)) is not END:
        total += number
    return total


def total(numbers: range, readers: int = 2) -> int:
    """The sum of all numbers, over a queue that holds four at most."""
    queue: Queue[int | None] = Queue(maxsize=4)
    with ThreadPoolExecutor(max_workers=readers + 1) as pool:
        sums = [pool.submit(consume, queue) for _ in range(readers)]
        pool.submit(produce, queue, numbers, readers).result(LIMIT)
        return sum(one.result(LIMIT) for one in sums)


if __name__ == "__main__":
    print(total(range(101)))
