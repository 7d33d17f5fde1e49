"""Pure-Python arithmetic: computing that holds the GIL."""

from ..workload import Workload

RIGHT = [226107, 755848, 226107, 226107, 755848, 226107, 226107, 755848]


def items(size: int, port: int) -> list[int]:
    """A different start for each item, so that no answer can be reused."""
    return list(range(1, size + 1))


def work(start: int) -> int:
    """Iterate a quadratic map; every step depends on the one before.

    The numbers stand in the function: a global would be one object that all
    threads count references to, which is another question.
    """
    value = start
    for step in range(1_000_000):
        value = (value * value + step) % 1_000_003
    return value


def right(answers: list[int]) -> bool:
    """Whether the answers are what this loop gives on every Python."""
    return answers == RIGHT[: len(answers)]


WORKLOAD = Workload(
    name="arithmetic",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
)
