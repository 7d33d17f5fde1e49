"""Fetch a page and parse it in pure Python: all that a worker loads."""

from .client import Item, Reply, get

PASSES = 20  # makes parsing a few milliseconds: a page of some weight


def parse(reply: Reply) -> dict[str, int]:
    """The sum of the numbers beside each word."""
    text, _ = reply
    for _ in range(PASSES):
        sums: dict[str, int] = {}
        for line in text.splitlines():
            word, number = line.split(" ")
            sums[word] = sums.get(word, 0) + int(number)
    return sums


def work(item: Item) -> dict[str, int]:
    """Fetch and parse one page, blocking."""
    return parse(get(item))
