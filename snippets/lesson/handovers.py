"""Count in a trace how often running passed from one thread to another."""

from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int, str]  # from, to (nanoseconds), state
Lanes = dict[str, Sequence[Span]]


def handovers(lanes: Lanes) -> int:
    """Put all runs in order of time; count where the lane changes."""
    runs = sorted(
        (start, name)
        for name, spans in lanes.items()
        for start, _, state in spans
        if state == "running"
    )
    names = [name for _, name in runs]
    return sum(a != b for a, b in pairwise(names))


def share_at_once(lanes: Lanes) -> float:
    """The share of the time in which two lanes or more were running."""
    changes = sorted(
        (moment, step)
        for spans in lanes.values()
        for start, end, state in spans
        if state == "running"
        for moment, step in ((start, 1), (end, -1))
    )
    running, both = 0, 0
    for (moment, step), (after, _) in pairwise(changes):
        running += step
        both += (after - moment) * (running > 1)
    return both / (changes[-1][0] - changes[0][0])


if __name__ == "__main__":
    turns: Lanes = {
        "a": [(0, 5, "running"), (5, 10, "ready"), (10, 15, "running")],
        "b": [(0, 5, "ready"), (5, 10, "running")],
    }
    together: Lanes = {"a": [(0, 9, "running")], "b": [(1, 10, "running")]}
    for lanes in (turns, together):
        share = share_at_once(lanes)
        print(f"{handovers(lanes)} hand-overs, {share:.0%} at once")
