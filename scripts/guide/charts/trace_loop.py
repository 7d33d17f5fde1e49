"""What the tasks of one event loop did: over waits, beside a computation, beside a pool."""

from typing import Final

from guide import traces, words
from guide.charts import trace as renderer
from guide.charts.chart import Chart
from guide.charts.trace import Panel, Story, ms, within_sentence
from guide.evidence import Evidence
from guide.trace_model import Lane, Trace
from snippets.bench.traces.recorder import LATE_NS

HELD_UP: Final = (
    "Dashed: the wait is over, or there is work to do, and something else runs."
    f" Less than {ms(LATE_NS)} after the end of a wait is not counted: the loop's timers are no"
    " more exact than that."
)
POOLS: Final = (
    ("loop-with-threads", "thread", renderer.with_gil),
    ("loop-with-threads", "thread", renderer.without_gil),
    ("loop-with-processes", "process", renderer.with_gil),
)


def tasks(evidence: Evidence) -> Chart:
    """Two tasks, each computing a little between waits."""
    trace = renderer.newest(evidence, "tasks", renderer.with_gil)
    trace = trace or renderer.newest(evidence, "tasks")
    if not trace:
        raise renderer.nothing("two tasks")
    count = sum(len(traces.stretches(lane, "waiting")) for lane in trace.lanes)
    waits = sum(traces.total(lane, "waiting") for lane in trace.lanes)
    at_once = "no two steps at once" if traces.at_once(trace) == 0 else "some steps at once"
    return renderer.draw(
        Story(
            title="What two tasks of one event loop did",
            finding=(
                f"One thread, {count} steps of two tasks, {at_once}: {ms(waits)} of waiting and"
                f" {ms(_work(trace))} of work are done after {ms(traces.end(trace))}."
            ),
            panels=[Panel(trace, f"Two tasks ({trace.interpreter})", "one step at a time")],
            more=["A task gives up the thread where it awaits something that is not there yet."],
            notes=[HELD_UP],
        )
    )


def blocked(evidence: Evidence) -> Chart:
    """A coroutine that computes without awaiting, beside a heartbeat."""
    trace = renderer.newest(evidence, "blocked-loop", renderer.with_gil)
    trace = trace or renderer.newest(evidence, "blocked-loop")
    if not trace:
        raise renderer.nothing("a blocked loop")
    heart, computing = trace.lanes
    work = traces.stretches(computing, *traces.WANTING)
    late = max(traces.held_up(heart), default=0)
    return renderer.draw(
        Story(
            title="An event loop while one of its coroutines computes",
            finding=(
                f"While a coroutine computes for {ms(work[-1][1] - work[0][0])}, the loop does"
                f" nothing else: a beat comes {ms(late)} late."
            ),
            panels=[
                Panel(
                    trace,
                    f"Computing on the loop ({trace.interpreter})",
                    f"a beat {ms(late)} late",
                )
            ],
            more=["The heartbeat wants to work every 10 ms."],
            notes=[HELD_UP],
        )
    )


def with_pool(evidence: Evidence) -> Chart:
    """The same work in a pool, beside the same heartbeat."""
    found = [
        (worker, trace, _latest(trace.lanes[0]))
        for name, worker, fits in POOLS
        if (trace := renderer.newest(evidence, name, fits))
    ]
    if not found:
        raise renderer.nothing("a loop with a pool")
    said = [f"beside a {worker} {within_sentence(trace)}, {late}" for worker, trace, late in found]
    return renderer.draw(
        Story(
            title="An event loop while a pool beside it computes",
            finding=f"The beats of an event loop: {'; '.join(said)}.",
            panels=[
                Panel(trace, f"{words.capital(worker)}, {within_sentence(trace)}", late)
                for worker, trace, late in found
            ],
            more=["The heartbeat of the event loop wants to work every 10 ms."],
            notes=[HELD_UP],
        )
    )


def _latest(heart: Lane) -> str:
    """How late the beats came."""
    late = [time for time in traces.held_up(heart) if time > LATE_NS]
    if not late:
        return "none late"
    return f"{len(late)} late by up to {ms(max(late))}"


def _work(trace: Trace) -> int:
    return sum(traces.total(lane, "running") for lane in trace.lanes)
