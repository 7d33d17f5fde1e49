"""A lock cannot be taken twice by its holder; an `RLock` can."""

from threading import Lock, RLock


def take_twice(lock: "Lock | RLock") -> bool:
    """Whether the thread that holds `lock` can take it once more."""
    with lock:
        again = lock.acquire(blocking=False)
        if again:
            lock.release()
        return again


if __name__ == "__main__":
    print("Lock: ", take_twice(Lock()))
    print("RLock:", take_twice(RLock()))
