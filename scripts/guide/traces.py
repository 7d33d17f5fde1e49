"""What a trace says: when each thread ran, how often they took turns, how long both ran at once.

A chunk of work that lasted more than three times the median holds a wait: its thread had to stop
somewhere inside it. What lies between two waits is a run.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from guide.results import Trace

Span = tuple[int, int]  # nanoseconds since the trace began

HOLDS_A_WAIT: Final = 3  # times the median chunk


def runs(trace: Trace) -> list[list[Span]]:
    """For each lane the unbroken stretches of work, in order."""
    longest = HOLDS_A_WAIT * _median_chunk(trace)
    return [_merge(lane.spans, longest) for lane in trace.lanes]


def handovers(trace: Trace) -> list[int]:
    """When another thread began to work than the one that worked before, counted in chunks."""
    longest = HOLDS_A_WAIT * _median_chunk(trace)
    chunks = sorted(
        (start, number)
        for number, lane in enumerate(trace.lanes)
        for start, end in lane.spans
        if end - start <= longest
    )
    return [after[0] for before, after in pairwise(chunks) if before[1] != after[1]]


def between_handovers(trace: Trace) -> float:
    """The median time from one hand-over to the next, in nanoseconds; 0 without two of them."""
    gaps = [after - before for before, after in pairwise(handovers(trace))]
    return median(gaps) if gaps else 0


def at_once(trace: Trace) -> float:
    """The share of the time in which all threads ran, of the time in which all had work left."""
    first = max(lane.spans[0][0] for lane in trace.lanes)
    last = min(lane.spans[-1][1] for lane in trace.lanes)
    together = [(first, last)]
    for lane in runs(trace):
        together = [
            (max(a, c), min(b, d)) for a, b in together for c, d in lane if max(a, c) < min(b, d)
        ]
    return sum(end - start for start, end in together) / (last - first) if last > first else 0


def end(trace: Trace) -> int:
    """When the last thread was done."""
    return max(lane.spans[-1][1] for lane in trace.lanes)


def _median_chunk(trace: Trace) -> float:
    return median(end - start for lane in trace.lanes for start, end in lane.spans)


def _merge(spans: Sequence[Span], longest: float) -> list[Span]:
    merged: list[Span] = []
    waited = True
    for start, end in spans:
        if end - start > longest:
            waited = True
        elif waited or start - merged[-1][1] > longest:
            merged.append((start, end))
            waited = False
        else:
            merged[-1] = (merged[-1][0], end)
    return merged
