"""One run in one thread is enough to find two locks taken in two orders."""

import threading
from threading import Lock


class LockOrderError(RuntimeError):
    """Two locks are taken in both orders: some day this deadlocks."""


class Order:
    """Which lock was ever taken while which other was held."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._after: dict[str, set[str]] = {}  # held -> taken then
        self._mine = threading.local()

    def held(self) -> list[str]:
        """What the current thread holds, the oldest first."""
        if not hasattr(self._mine, "names"):
            self._mine.names = []
        names: list[str] = self._mine.names
        return names

    def take(self, name: str) -> None:
        """Note that the thread is about to take `name`."""
        with self._lock:
            for other in self.held():
                if other in self._reach(name):
                    raise LockOrderError(
                        f"{name} after {other}, and {other} after {name}"
                    )
                self._after.setdefault(other, set()).add(name)

    def _reach(self, name: str) -> set[str]:
        """All that was ever taken after `name`, in any number of steps."""
        found, todo = set[str](), [name]
        while todo:
            new = self._after.get(todo.pop(), set()) - found
            found |= new
            todo += new
        return found


class OrderedLock:
    """A lock that has its order checked each time it is taken."""

    def __init__(self, name: str, order: Order) -> None:
        self.name, self.order, self._lock = name, order, Lock()

    def __enter__(self) -> None:
        self.order.take(self.name)
        self._lock.acquire()
        self.order.held().append(self.name)

    def __exit__(self, *_: object) -> None:
        self.order.held().remove(self.name)
        self._lock.release()


def one_after_the_other() -> str:
    """Two transfers, one each way, in one thread: nothing waits."""
    order = Order()
    ann, bob = OrderedLock("ann", order), OrderedLock("bob", order)
    with ann, bob:
        pass
    try:
        with bob, ann:
            return "no complaint"
    except LockOrderError as error:
        return str(error)


if __name__ == "__main__":
    print(one_after_the_other())
