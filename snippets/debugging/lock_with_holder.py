"""A lock that gives up after a while, and says who holds it and where."""

import sys
import threading
import traceback

LIMIT = 10.0  # seconds


class NamedLock:
    """A lock that knows its holder; waiting too long is an error."""

    def __init__(self, name: str, patience: float = 30.0) -> None:
        self.name, self.patience = name, patience
        self._lock = threading.Lock()
        self._holder: threading.Thread | None = None

    def __enter__(self) -> None:
        if not self._lock.acquire(timeout=self.patience):
            raise TimeoutError(self._complaint())
        self._holder = threading.current_thread()

    def __exit__(self, *_: object) -> None:
        self._holder = None
        self._lock.release()

    def _complaint(self) -> str:
        """Who holds the lock, and the line on which that thread stands."""
        holder = self._holder
        frames = sys._current_frames()
        if holder is None or holder.ident not in frames:
            return f"{self.name} is held by nobody any more"
        stack = traceback.extract_stack(frames[holder.ident])
        ours = [call.name for call in stack if call.filename == __file__]
        return f"{self.name} is held by {holder.name!r}, in {ours[-1]}"


def pay(
    account: NamedLock, held: threading.Event, go: threading.Event
) -> None:
    """Hold the account, and wait for something else."""
    with account:
        held.set()
        go.wait(LIMIT)


def second_customer() -> str:
    """What the one who waits is told."""
    account = NamedLock("account 7", patience=0.05)
    held, go = threading.Event(), threading.Event()
    first = threading.Thread(
        target=pay, args=(account, held, go), name="till 1"
    )
    first.start()
    held.wait(LIMIT)
    try:
        with account:
            return "the lock was free"
    except TimeoutError as complaint:
        return str(complaint)
    finally:
        go.set()
        first.join(LIMIT)


if __name__ == "__main__":
    print(second_customer())
