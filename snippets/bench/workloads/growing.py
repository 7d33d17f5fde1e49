"""More and more tasks of the same length, to see where each approach pays."""

from ..workload import Workload
from .tasks import work

STEPS = 100_000  # some 5 ms
SIZES = (1, 4, 16, 64)
RIGHT = 309_317


def items(size: int, port: int) -> list[int]:
    """The same number of steps for each."""
    return [STEPS] * size


def right(answers: list[int]) -> bool:
    """Whether each answer is what this loop gives on every Python."""
    return all(answer == RIGHT for answer in answers)


WORKLOADS = tuple(
    Workload(
        name=f"growing-{size}",
        size=size,
        items=items,
        work=work,
        right=right,
        compute=work,
    )
    for size in SIZES
)
