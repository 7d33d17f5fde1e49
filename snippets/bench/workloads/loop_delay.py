"""Computing beside an event loop, to see how late the loop becomes."""

import re

from ..lateness import Lateness
from ..workload import Workload
from . import arithmetic

PATTERN = re.compile(r"(a+)+$")  # takes twice as long for each further "a"
LATENESS = Lateness()
TEXT = "a" * 21 + "b"


def in_python(start: int) -> int:
    """Some 50 ms of Python."""
    return arithmetic.work(start)


def in_c(start: int) -> bool:
    """One call of C code, as long, that keeps the GIL."""
    return PATTERN.match(TEXT) is None


def lateness_of(answers: list[object]) -> list[float]:
    """The seconds by which the loop was late while the answers were made."""
    return list(LATENESS.seconds)


def computed(answers: list[int]) -> bool:
    """Whether the answers are those of the arithmetic."""
    return arithmetic.right(answers)


def matched(answers: list[bool]) -> bool:
    """Whether the pattern, rightly, did not fit."""
    return all(answers)


WORKLOADS = (
    Workload(
        name="loop-delay-python",
        size=4,
        items=arithmetic.items,
        work=in_python,
        right=computed,
        compute=in_python,
        beside=LATENESS.watched,
        latencies=lateness_of,
    ),
    Workload(
        name="loop-delay-c",
        size=4,
        items=arithmetic.items,
        work=in_c,
        right=matched,
        compute=in_c,
        beside=LATENESS.watched,
        latencies=lateness_of,
    ),
)
