"""Why the model is wrong where it is: what it does not know, by workload and approach.

A reason says what happens in the measured program and not in the simulation; without one, the
table says so.
"""

from dataclasses import dataclass
from typing import Final

UNKNOWN: Final = "not explained"


@dataclass(frozen=True)
class Reason:
    """Holds for workloads whose name begins so, under these approaches."""

    workloads: tuple[str, ...]
    approaches: tuple[str, ...]  # empty: all
    text: str


POOLS: Final = ("processes", "interpreters", "asyncio+processes")
REASONS: Final = (
    Reason(
        ("programs",), ("asyncio",),
        "Other programs compute here, and the loop is free meanwhile; the model takes their CPU"
        " time for computing of the call, which blocks a loop.",
    ),
    Reason(
        ("numpy", "matrices"), ("processes",),
        "Each worker imports NumPy; the results do not say how long that takes."
        " On your function, the chooser times it.",
    ),
    Reason(
        ("matrices",), (),
        "The library uses every core by itself, and how well depends on what runs beside it.",
    ),
    Reason(
        ("http",), ("threads",),
        "The server computes on the same cores, more so the more requests are open.",
    ),
    Reason(
        ("arguments-50000000", "arguments-1000000"), (),
        "The constants come from blocks of 4 MB, which stay in the cache and use the same memory"
        " again; larger ones do not. The chooser sends your own arguments.",
    ),
    Reason(
        ("arguments", "tasks-0", "tasks-20", "tasks-200"), ("threads",),
        "Next to nothing to do: waking the other threads is all that there is, and it is uneven.",
    ),
    Reason(
        ("arguments", "tasks"), POOLS,
        "The pool is open, but a worker that was started last may still be importing.",
    ),
    Reason(
        ("files",), (),
        "Processes that write to one folder hold each other up in the file system.",
    ),
    Reason(
        ("http", "fetch", "growing", "together"), ("interpreters",),
        "Interpreters that start at once hold each other up, more than one after the other would.",
    ),
    Reason(
        ("growing",), ("threads",),
        "It is over in milliseconds, and a new thread may begin on a core that is taken.",
    ),
    Reason(
        ("scraper", "fetch"), ("asyncio+processes",),
        "The workers start while the loop is busy with the first answers.",
    ),
)  # fmt: skip


def reason(workload: str, approach: str) -> str:
    """The first reason that fits."""
    for one in REASONS:
        if workload.startswith(one.workloads) and approach in (one.approaches or (approach,)):
            return one.text
    return UNKNOWN
