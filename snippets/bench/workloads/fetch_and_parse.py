"""Fetch a page, then parse it in pure Python: waiting and computing."""

from ..client import Item
from ..client_async import get_async
from ..pages import page
from ..parsing import parse, work
from ..workload import Workload


def items(size: int, port: int) -> list[Item]:
    """One page after the other."""
    return [(port, number) for number in range(size)]


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
