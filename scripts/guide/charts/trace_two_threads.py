"""When each of two computing threads ran, with the GIL and without it."""

from typing import Final

from guide import traces, words
from guide.charts import trace as renderer
from guide.charts.chart import Chart
from guide.charts.trace import Panel, Story, build, ms
from guide.evidence import Evidence
from guide.trace_model import Trace

NAME: Final = "two-threads"  # of the trace in the results
FEW: Final = 0.05  # a share of the time below this is "one thread at a time"
HOW_TO_READ: Final = (
    "Each bar is an unbroken run of chunks of work, stamped by the thread itself; where a line is"
    " dashed, the thread has work and waits for its turn."
)


def draw(evidence: Evidence) -> Chart:
    """The newest pair of twins, or what there is of it."""
    pair = renderer.twins(evidence, NAME)
    if not pair:
        raise renderer.nothing("two threads")
    return renderer.draw(
        Story(
            title="When each of two computing threads ran",
            finding=" ".join(f"{build(trace)}: {happened(trace)}." for trace in pair),
            panels=[
                Panel(
                    trace,
                    build(trace),
                    "both at once" if at_once(trace) else "one thread at a time",
                    turns=not at_once(trace),
                )
                for trace in pair
            ],
            more=[_turns(trace) for trace in pair if trace.gil_enabled],
            notes=[HOW_TO_READ, *(_seen(trace) for trace in pair if trace.witness)],
        )
    )


def happened(trace: Trace) -> str:
    """What happened, counted from the runs."""
    if at_once(trace):
        return renderer.together(traces.at_once(trace), "both threads")
    count = len(traces.handovers(trace))
    return f"one thread at a time, {count} hand-overs in {ms(traces.end(trace))}"


def at_once(trace: Trace) -> bool:
    """Whether the threads may run at once, and do not take turns."""
    return not trace.gil_enabled or traces.at_once(trace) >= FEW


def _turns(trace: Trace) -> str:
    """How long a turn lasts, beside the interval that the interpreter announces."""
    switch = f"{trace.switch_interval_seconds * 1000:g} ms"
    between = traces.between_handovers(trace)
    if not between:
        return f"`sys.getswitchinterval()` says {switch}."
    return (
        f"From one hand-over to the next: {between / 1e6:.1f} ms (median);"
        f" `sys.getswitchinterval()` says {switch}."
    )


def _seen(trace: Trace) -> str:
    """What the sampling profiler saw of another run, beside that run's own stamps."""
    seen = trace.witness
    assert seen is not None
    attached = "held the GIL" if trace.gil_enabled else "were attached to the interpreter"
    said = (
        f"{trace.interpreter}, watched by `profiling.sampling` in another run: both threads"
        f" {attached} in {words.percent(seen.sampler_at_once)} of the time, by the program's own"
        f" stamps both ran in {words.percent(seen.program_at_once)}"
    )
    if seen.sampler_at_once < FEW:
        said += f"; {seen.sampler_handovers} hand-overs, by the stamps {seen.program_handovers}"
    return f"{said}."
