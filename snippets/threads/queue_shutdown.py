"""`Queue.shutdown` ends every consumer at once: no sentinels to count.

Requires: Python 3.13
"""

from concurrent.futures import ThreadPoolExecutor
from queue import Queue, ShutDown

LIMIT = 10.0  # seconds


def consume(queue: Queue[int]) -> int:
    """The sum of what this consumer got before the queue was shut down."""
    total = 0
    while True:
        try:
            total += queue.get(timeout=LIMIT)
        except ShutDown:  # shut down and empty
            return total


def total(numbers: range, readers: int = 2) -> int:
    """The sum of all numbers, over a queue that holds four at most."""
    queue: Queue[int] = Queue(maxsize=4)
    with ThreadPoolExecutor(max_workers=readers) as pool:
        sums = [pool.submit(consume, queue) for _ in range(readers)]
        for number in numbers:
            queue.put(number, timeout=LIMIT)
        queue.shutdown()  # what is inside is still delivered
        return sum(one.result(LIMIT) for one in sums)


if __name__ == "__main__":
    print(total(range(101)))
