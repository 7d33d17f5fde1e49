"""Threads with a loop each share nothing but a thread-safe queue."""

import asyncio
import queue
import threading

Results = queue.SimpleQueue[tuple[str, list[int]]]


async def serve(numbers: list[int]) -> list[int]:
    """Everything asyncio in here belongs to this thread's loop."""

    async def square(number: int) -> int:
        await asyncio.sleep(0)
        return number * number

    return list(await asyncio.gather(*(square(n) for n in numbers)))


def worker(name: str, numbers: list[int], results: Results) -> None:
    """A thread, its loop, and the way out."""
    results.put((name, asyncio.run(serve(numbers))))


def squares(shares: dict[str, list[int]]) -> dict[str, list[int]]:
    """One thread and one loop for each share."""
    results: Results = queue.SimpleQueue()
    threads = [
        threading.Thread(target=worker, args=(name, numbers, results))
        for name, numbers in shares.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return dict(sorted(results.get() for _ in threads))


if __name__ == "__main__":
    print(squares({"even": [0, 2, 4], "odd": [1, 3, 5]}))
