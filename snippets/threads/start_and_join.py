"""`start` lets a thread run beside you; `join` waits until it has ended."""

from threading import Event, Thread

LIMIT = 10.0  # seconds


def work(gate: Event, done: list[str]) -> None:
    """Wait for the gate, then leave a note."""
    if gate.wait(LIMIT):
        done.append("worked")


def before_and_after() -> tuple[bool, list[str]]:
    """Is the thread alive before the gate opens, and what it left behind."""
    gate, done = Event(), list[str]()
    thread = Thread(target=work, args=(gate, done))
    thread.start()
    alive = thread.is_alive()
    gate.set()
    thread.join(LIMIT)
    return alive, done


if __name__ == "__main__":
    alive, done = before_and_after()
    print("alive while it waits:", alive)
    print("after join:", done)
