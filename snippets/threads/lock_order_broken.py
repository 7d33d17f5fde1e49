"""Two locks taken in opposite orders: both threads wait for ever."""

from threading import Barrier, Lock, Thread

LIMIT = 10.0  # seconds
PATIENCE = 0.2  # seconds; without it, this program would never end


class Account:
    """Some money and a lock."""

    def __init__(self, money: int) -> None:
        self.money = money
        self.lock = Lock()


def move(here: Account, there: Account, both: Barrier, log: list[str]) -> None:
    """Move 10 from `here` to `there`; locks in the order of the call."""
    with here.lock:
        both.wait(LIMIT)  # each thread holds its first lock now
        if not there.lock.acquire(timeout=PATIENCE):
            log.append("gave up")
            both.wait(LIMIT)
            return
        here.money -= 10
        there.money += 10
        there.lock.release()


def cross() -> list[str]:
    """Two transfers between two accounts, one each way."""
    a, b, both, log = Account(100), Account(100), Barrier(2), list[str]()
    ways = [(a, b), (b, a)]
    threads = [Thread(target=move, args=(*way, both, log)) for way in ways]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    return log


if __name__ == "__main__":
    print(cross())
