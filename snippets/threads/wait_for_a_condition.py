"""A condition lets threads wait until something about shared data holds."""

from threading import Condition, Thread

LIMIT = 10.0  # seconds


class Box:
    """Holds at most one item; giving and taking wait for each other."""

    def __init__(self) -> None:
        self.items: list[str] = []
        self.changed = Condition()

    def give(self, item: str) -> None:
        """Put `item` in as soon as the box is empty."""
        with self.changed:
            if not self.changed.wait_for(lambda: not self.items, LIMIT):
                raise TimeoutError("nobody took the item before")
            self.items.append(item)
            self.changed.notify_all()

    def take(self) -> str:
        """Take the item out as soon as there is one."""
        with self.changed:
            if not self.changed.wait_for(lambda: self.items, LIMIT):
                raise TimeoutError("nobody gave an item")
            self.changed.notify_all()
            return self.items.pop()


def give_all(box: Box, items: list[str]) -> None:
    """Give one item after the other."""
    for item in items:
        box.give(item)


def pass_on(items: list[str]) -> list[str]:
    """What one thread gives, as another takes it."""
    box = Box()
    giver = Thread(target=give_all, args=(box, items))
    giver.start()
    taken = [box.take() for _ in items]
    giver.join(LIMIT)
    return taken


if __name__ == "__main__":
    print(pass_on(["one", "two", "three"]))
