"""Locks taken in one order that all threads share cannot deadlock."""

from threading import Barrier, Lock, Thread

LIMIT = 10.0  # seconds


class Account:
    """Some money, a lock, and a number that says which lock comes first."""

    def __init__(self, number: int, money: int) -> None:
        self.number = number
        self.money = money
        self.lock = Lock()


def move(here: Account, there: Account, both: Barrier) -> None:
    """Move 10 from `here` to `there`; locks in the order of the numbers."""
    first, second = sorted((here, there), key=lambda one: one.number)
    both.wait(LIMIT)  # the two threads meet before they lock
    with first.lock, second.lock:
        here.money -= 10
        there.money += 10


def cross() -> list[int]:
    """Two transfers between two accounts, one each way."""
    a, b, both = Account(1, 100), Account(2, 100), Barrier(2)
    ways = [(a, b), (b, a)]
    threads = [Thread(target=move, args=(*way, both)) for way in ways]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    return [a.money, b.money]


if __name__ == "__main__":
    print(cross())
