"""Fetch a page, then parse it in pure Python: waiting and computing."""

from ..client import Item, Reply, get, get_async
from ..server import page
from ..workload import Workload

PASSES = 20  # makes parsing a few milliseconds: a page of some weight


def items(size: int, port: int) -> list[Item]:
    """One page after the other."""
    return [(port, number) for number in range(size)]


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


def right(answers: list[dict[str, int]]) -> bool:
    """Whether each answer is that of the page that was asked for."""
    return answers == [
        parse((page(number), 0.0)) for number in range(len(answers))
    ]


WORKLOAD = Workload(
    name="fetch-and-parse",
    size=24,
    items=items,
    work=work,
    right=right,
    await_=get_async,
    compute=parse,
    uses_server=True,
)
