"""Whether the hand-overs of a trace are counted."""

from collections.abc import Callable, Sequence

from .attempts import forgiving

Lanes = dict[str, Sequence[tuple[int, int, str]]]
RUN, READY, WAIT = "running", "ready", "waiting"
CASES: dict[str, tuple[Lanes, int]] = {
    "one lane that pauses": (
        {"a": [(0, 5, RUN), (5, 6, READY), (6, 9, RUN)]},
        0,
    ),
    "two lanes that take turns": (
        {
            "a": [(0, 5, RUN), (5, 10, READY), (10, 15, RUN)],
            "b": [(0, 5, READY), (5, 10, RUN)],
        },
        2,
    ),
    "a lane that runs twice in a row between two of the other": (
        {
            "b": [(5, 7, RUN), (7, 8, WAIT), (8, 9, RUN)],
            "a": [(0, 5, RUN), (9, 12, RUN)],
        },
        2,
    ),
    "a lane that only waits": (
        {"a": [(0, 4, RUN)], "b": [(0, 9, WAIT)], "c": [(4, 6, RUN)]},
        1,
    ),
}


@forgiving
def handovers(attempt: Callable[[Lanes], int]) -> list[str]:
    """Check traces made by hand, whose hand-overs can be counted."""
    wrong = []
    for what, (lanes, right) in CASES.items():
        said = attempt(lanes)
        if said != right:
            wrong.append(f"{what}: {right} hand-overs, you count {said}.")
    return wrong
