"""A thread that waits for answers beside one that computes: what the switch interval costs."""

from statistics import median
from typing import Final

from guide import traces, words
from guide.charts import trace as renderer
from guide.charts.chart import Chart
from guide.charts.trace import Panel, Story, ms, within_sentence
from guide.evidence import Evidence
from guide.trace_model import Trace

NAME: Final = "convoy"
SHORT: Final = "convoy-short-turns"


def draw(evidence: Evidence) -> Chart:
    """With the GIL, with the GIL and short turns, without the GIL."""
    found = [
        trace
        for name, fits in (
            (NAME, renderer.with_gil), (SHORT, renderer.with_gil), (NAME, renderer.without_gil),
        )
        if (trace := renderer.newest(evidence, name, fits))
    ]  # fmt: skip
    if not found:
        raise renderer.nothing("a thread with I/O beside one that computes")
    said = [f"{ms(beside(trace))} {where(trace)}" for trace in found]
    before = [delay for trace in found for delay in delays(trace)[0]]
    return renderer.draw(
        Story(
            title="How long an answer waits for the thread that asked",
            finding=(
                "Beside a thread that computes, an answer that has arrived waits"
                f" {words.listing(said)} (median)."
            ),
            panels=[
                Panel(trace, words.capital(where(trace)), f"{ms(beside(trace))} for an answer")
                for trace in found
            ],
            more=[f"Before the other thread begins to compute: {ms(median(before))}."]
            if before
            else [],
            notes=[
                "The process that answers stamps each answer as it sends it. Thin: the answer is"
                " not there yet; dashed: it is there, and the thread waits for its turn."
            ],
        )
    )


def where(trace: Trace) -> str:
    """The build, or the switch interval where it is not the usual one."""
    if trace.name == SHORT:
        return f"with turns of {trace.switch_interval_seconds * 1000:g} ms ({trace.interpreter})"
    return within_sentence(trace)


def delays(trace: Trace) -> tuple[list[int], list[int]]:
    """How long each answer waited: before the other thread began to compute, and after."""
    asking, computing = trace.lanes
    begin = computing.spans[0][0]
    waits = traces.stretches(asking, "ready")
    return (
        [end - start for start, end in waits if end <= begin],
        [end - start for start, end in waits if start > begin],
    )


def beside(trace: Trace) -> float:
    """The median delay beside the computing thread; 0 if nothing was asked."""
    return median(delays(trace)[1] or [0])
