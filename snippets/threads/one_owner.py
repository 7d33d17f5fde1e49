"""A counter needs no lock if one thread owns it and the others send to it."""

from queue import SimpleQueue
from threading import Thread

LIMIT = 10.0  # seconds
END = 0  # tells the owner that nothing more comes


def own(inbox: "SimpleQueue[int]", outbox: "SimpleQueue[int]") -> None:
    """The only thread that reads and writes the total."""
    total = 0
    while (amount := inbox.get()) != END:
        total += amount
    outbox.put(total)


def send(amounts: list[int], inbox: "SimpleQueue[int]") -> None:
    """Another thread: hands over what is to be added."""
    for amount in amounts:
        inbox.put(amount)


def total(shares: list[list[int]]) -> int:
    """Add up all shares, one thread each."""
    inbox, outbox = SimpleQueue[int](), SimpleQueue[int]()
    owner = Thread(target=own, args=(inbox, outbox))
    senders = [Thread(target=send, args=(share, inbox)) for share in shares]
    for thread in (owner, *senders):
        thread.start()
    for sender in senders:
        sender.join(LIMIT)
    inbox.put(END)
    owner.join(LIMIT)
    return outbox.get(timeout=LIMIT)


if __name__ == "__main__":
    print(total([[1] * 1000 for _ in range(4)]))
