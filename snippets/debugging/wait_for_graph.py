"""A lock that looks along the chain of waits, and refuses to close a cycle."""

import threading
from threading import Barrier, Lock, Thread
from typing import ClassVar

LIMIT = 10.0  # seconds


class DeadlockError(RuntimeError):
    """Waiting here would be for ever."""


class CheckedLock:
    """A lock whose `with` raises DeadlockError instead of hanging."""

    _table: ClassVar[Lock] = Lock()  # guards the two below
    _waits_for: ClassVar[dict[str, "CheckedLock"]] = {}  # thread -> lock
    _held_by: ClassVar[dict["CheckedLock", str]] = {}  # lock -> thread

    def __init__(self, name: str) -> None:
        self.name = name
        self._lock = Lock()

    def __enter__(self) -> None:
        me = threading.current_thread().name  # names must differ
        with self._table:
            self._waits_for[me] = self
            if cycle := self._chain(me):
                del self._waits_for[me]
                raise DeadlockError(" -> ".join(cycle))
        self._lock.acquire()
        with self._table:
            del self._waits_for[me]
            self._held_by[self] = me

    def __exit__(self, *_: object) -> None:
        with self._table:
            del self._held_by[self]
            self._lock.release()

    def _chain(self, me: str) -> list[str]:
        """From this lock to its holder, and on; empty if it ends."""
        lock, chain = self._waits_for.get(me), [me]
        while lock and (holder := self._held_by.get(lock)):
            chain += [lock.name, holder]
            if holder == me:
                return chain
            lock = self._waits_for.get(holder)
        return []


def move(here: CheckedLock, there: CheckedLock, both: Barrier) -> None:
    """Hold one account, and take the other."""
    with here:
        both.wait(LIMIT)
        with there:
            pass


def cross() -> list[str]:
    """Two transfers, one each way; what was raised instead of a hang."""
    ann, bob, both = CheckedLock("ann"), CheckedLock("bob"), Barrier(2)
    errors: list[str] = []

    def run(here: CheckedLock, there: CheckedLock) -> None:
        try:
            move(here, there, both)
        except DeadlockError as error:
            errors.append(str(error))

    ways = {"till 1": (ann, bob), "till 2": (bob, ann)}
    threads = [Thread(target=run, args=w, name=n) for n, w in ways.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    return errors


if __name__ == "__main__":
    found = cross()
    print(
        len(found), "deadlock, of", len(found[0].split(" -> ")) // 2, "locks"
    )
