"""The life of three futures: one has a result, one an error, one is cancelled."""

from itertools import combinations
from typing import Final

from guide import traces, words
from guide.charts import trace as renderer
from guide.charts.chart import Chart
from guide.charts.trace import Panel, Story
from guide.evidence import Evidence
from guide.trace_model import State, Trace

NAME: Final = "future"


def draw(evidence: Evidence) -> Chart:
    """The newest interpreter: all of them do the same."""
    trace = renderer.newest(evidence, NAME)
    if not trace:
        raise renderer.nothing("the life of a future")
    return renderer.draw(
        Story(
            title="The life of three futures in a pool with one worker",
            finding=_finding(trace),
            panels=[
                Panel(
                    trace,
                    f"One worker ({trace.interpreter})",
                    "one future at a time is running"
                    if _one_by_one(trace)
                    else "some run at once",
                    told=True,
                    done=False,
                )
            ],
            notes=[
                "Stamped where the future is submitted, where its task begins, and in the callback"
                " that it calls when it is done."
            ],
        )
    )


def _one_by_one(trace: Trace) -> bool:
    return not any(traces.common(two) for two in combinations(traces.runs(trace), 2))


def _finding(trace: Trace) -> str:
    """In which states `cancel` worked, and how each future ended."""
    said = [
        f"{verb} on a future that is {words.listing(states)}"
        for verb, answer in (("works", "True"), ("does not work", "False"))
        if (states := _asked(trace, answer))
    ]
    cancelling = f"Cancelling {' and '.join(said)}; " if said else ""
    ends = [f"{lane.name} is {lane.spans[-1][2]}" for lane in trace.lanes]
    return f"{cancelling}{words.listing(ends)}."


def _asked(trace: Trace, answer: str) -> list[str]:
    """The states in which `cancel` gave that answer."""
    states = [
        state_at(trace, moment.lane, moment.at)
        for moment in trace.moments
        if moment.what == f"cancel(): {answer}"
    ]
    return list(dict.fromkeys(states))


def state_at(trace: Trace, lane: int, at: int) -> State:
    """The state of a lane at a moment."""
    return next(state for start, end, state in trace.lanes[lane].spans if start <= at <= end)
