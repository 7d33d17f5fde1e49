"""HTTP requests to a server that takes its time: waiting."""

from ..client import Item, Reply, get
from ..client_async import get_async
from ..pages import page
from ..workload import Workload


def items(size: int, port: int) -> list[Item]:
    """One page after the other."""
    return [(port, number) for number in range(size)]


def right(answers: list[Reply]) -> bool:
    """Whether each answer is the page that was asked for."""
    return [text for text, _ in answers] == [
        page(number) for number in range(len(answers))
    ]


def latencies(answers: list[Reply]) -> list[float]:
    """Seconds from asking to the whole answer."""
    return [seconds for _, seconds in answers]


WORKLOAD = Workload(
    name="http",
    size=80,
    items=items,
    work=get,
    right=right,
    await_=get_async,
    latencies=latencies,
    uses_server=True,
)
