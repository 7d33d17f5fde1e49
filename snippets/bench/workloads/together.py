"""Requests that are all open at once: the server answers when all are there.

So `size` requests are in flight by construction. Whoever cannot have as many
open waits until the server gives up, and has no figure.
"""

from ..client import Item, Reply, get
from ..client_async import get_async
from ..workload import Workload

SIZES = (10, 64, 640, 5000)


def items(size: int, port: int) -> list[Item]:
    """The same page for all: the one that waits for `size` requests."""
    return [(port, -size)] * size


def right(answers: list[Reply]) -> bool:
    """Whether each was told how many there were."""
    said = f"together {len(answers)}"
    return all(text == said for text, _ in answers)


WORKLOADS = tuple(
    Workload(
        name=f"together-{size}",
        size=size,
        items=items,
        work=get,
        right=right,
        await_=get_async,
        uses_server=True,
    )
    for size in SIZES
)
