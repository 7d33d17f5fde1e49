"""Three threads that share a lock: who holds it, who waits for it."""

from itertools import combinations
from statistics import median
from typing import Final

from guide import traces, words
from guide.charts import trace as renderer
from guide.charts.chart import Chart
from guide.charts.trace import Panel, Story, build, ms, within_sentence
from guide.evidence import Evidence
from guide.trace_model import Trace

NAME: Final = "lock"


def draw(evidence: Evidence) -> Chart:
    """The newest pair of twins, or what there is of it."""
    pair = renderer.twins(evidence, NAME)
    if not pair:
        raise renderer.nothing("threads with a lock")
    blocked = [f"{words.percent(_blocked(trace))} {within_sentence(trace)}" for trace in pair]
    held = [length for trace in pair for length in _held(trace)]
    return renderer.draw(
        Story(
            title="Three threads that share one lock",
            finding=(
                f"{words.capital(_holders(pair))}: of the threads' time,"
                f" {words.listing(blocked)} goes into waiting for the lock."
            ),
            panels=[
                Panel(trace, build(trace), _holders([trace]), low=("running",)) for trace in pair
            ],
            more=[f"The lock is held {len(held)} times, for {ms(median(held))} (median)."]
            if held
            else [],
            notes=[
                "High bars: the thread holds the lock; low bars: it works without; dashed: it"
                " waits for the lock, or has work and waits for the GIL or for a core."
            ],
        )
    )


def _blocked(trace: Trace) -> float:
    """The share of the threads' time in which they wait for the lock."""
    whole = sum(lane.spans[-1][1] - lane.spans[0][0] for lane in trace.lanes)
    return sum(traces.total(lane, "blocked") for lane in trace.lanes) / whole if whole else 0


def _held(trace: Trace) -> list[int]:
    """How long the lock was held, each time."""
    spans = [span for lane in trace.lanes for span in traces.stretches(lane, "holding")]
    return [end - start for start, end in spans]


def _holders(several: list[Trace]) -> str:
    """Whether any two threads ever held the lock at once."""
    for trace in several:
        rows = [traces.stretches(lane, "holding") for lane in trace.lanes]
        if any(traces.common(two) for two in combinations(rows, 2)):
            return "two holders at once"
    return "one holder at a time"
