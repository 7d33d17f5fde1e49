"""What a trace says, counted from its spans: hand-overs, turns, overlap, lateness.

All functions are pure, and all times are nanoseconds.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from guide.trace_model import Lane, State, Trace

Stretch = tuple[int, int]  # begin and end
WORKING: Final[tuple[State, ...]] = ("running", "holding")
WANTING: Final[tuple[State, ...]] = ("running", "ready")  # has work, does it or not


def stretches(lane: Lane, *states: State) -> list[Stretch]:
    """When the lane was in one of the states, in order."""
    return [(start, end) for start, end, state in lane.spans if state in states]


def total(lane: Lane, *states: State) -> int:
    """How long it was in one of the states."""
    return sum(end - start for start, end in stretches(lane, *states))


def runs(trace: Trace) -> list[list[Stretch]]:
    """For each lane the unbroken stretches of work, in order."""
    return [stretches(lane, "running") for lane in trace.lanes]


def turns(rows: Sequence[Sequence[Stretch]]) -> list[int]:
    """When another row began than the one that began before."""
    begins = sorted((start, number) for number, row in enumerate(rows) for start, _ in row)
    return [after[0] for before, after in pairwise(begins) if before[1] != after[1]]


def handovers(trace: Trace) -> list[int]:
    """When another lane began to work than the one that worked before."""
    return turns(runs(trace))


def between_handovers(trace: Trace) -> float:
    """The median time from one hand-over to the next; 0 without two of them."""
    gaps = [after - before for before, after in pairwise(handovers(trace))]
    return median(gaps) if gaps else 0


def common(rows: Iterable[Sequence[Stretch]]) -> list[Stretch]:
    """When all rows were at it."""
    first, *others = rows
    together = list(first)
    for row in others:
        together = [
            (max(a, c), min(b, d)) for a, b in together for c, d in row if max(a, c) < min(b, d)
        ]
    return together


def at_once(trace: Trace) -> float:
    """The share of the time in which all lanes ran, of the time in which all had work."""
    return share_at_once(
        [stretches(lane, *WANTING) for lane in trace.lanes],
        [stretches(lane, *WORKING) for lane in trace.lanes],
    )


def share_at_once(
    wanting: Sequence[Sequence[Stretch]], working: Sequence[Sequence[Stretch]]
) -> float:
    """How much of the time in which all wanted to work all did; 0 if there is no such time."""
    if not all(wanting):
        return 0
    first = max(row[0][0] for row in wanting)
    last = min(row[-1][1] for row in wanting)
    both = common([[(first, last)], *working])
    return sum(end - start for start, end in both) / (last - first) if last > first else 0


def held_up(lane: Lane) -> list[int]:
    """How long each stretch lasted in which the lane had work and did not do it."""
    return [end - start for start, end in stretches(lane, "ready")]


def end(trace: Trace) -> int:
    """When the last lane was done."""
    return max(lane.spans[-1][1] for lane in trace.lanes)
