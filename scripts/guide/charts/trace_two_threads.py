"""When each of two computing threads ran, with the GIL and without it, on one clock."""

from typing import Final

from guide import theme, traces, words
from guide.canvas import Canvas
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, is_trace_stale
from guide.results import Trace

NAME: Final = "two-threads"  # of the trace in the results
LEFT: Final = 74.0
RIGHT: Final = 462.0
LANE: Final = 36.0
BETWEEN: Final = 5.0
PANEL: Final = 132.0  # from one title to the next
FEW: Final = 0.05  # a share of the time below this is "one thread at a time"
MS: Final = 1_000_000  # nanoseconds
HEADER: Final = (
    "Python", "GIL", "Thread", "From ms", "To ms", "Chunks of work", "Unbroken runs", "Remarks",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """The newest pair of twins, or what there is of it."""
    pair = choose(evidence)
    if not pair:
        raise NothingMeasuredError("no trace of two threads")
    length = max(traces.end(trace) for trace in pair) / MS
    canvas = Canvas(len(pair) * PANEL + 22)
    for number, trace in enumerate(pair):
        _panel(canvas, number * PANEL, trace, length)
    _axis(canvas, length)
    stale = any(is_trace_stale(trace) for trace in pair)
    return Chart(
        title="When each of two computing threads ran",
        finding=" ".join(f"{where(trace)}: {happened(trace)}." for trace in pair),
        more=[_more(trace) for trace in pair if trace.gil_enabled],
        description=" ".join(_described(trace) for trace in pair),
        canvas=canvas,
        interpreters=[trace.interpreter for trace in pair],
        head=HEADER,
        rows=[row for trace in pair for row in _rows(trace)],
        notes=[
            "Each bar is an unbroken run of chunks of work, stamped by the thread itself;"
            " both pictures have one clock.",
            *(["* recorded by older code."] if stale else []),
        ],
    )


def choose(evidence: Evidence) -> list[Trace]:
    """The traces of the newest release that has both builds; else the newest of each kind."""
    found = list(evidence.traces(NAME))
    with_gil = [trace for trace in found if trace.gil_enabled]
    without = [trace for trace in found if not trace.gil_enabled]
    for trace in without:
        for twin in with_gil:
            if twin.interpreter == trace.interpreter.rstrip("t"):
                return [twin, trace]
    return [*with_gil[:1], *without[:1]]


def where(trace: Trace) -> str:
    """Which build this is: "With the GIL (3.14)"."""
    return f"{'With' if trace.gil_enabled else 'Without'} the GIL ({trace.interpreter})"


def happened(trace: Trace) -> str:
    """What happened, counted from the chunks."""
    if at_once(trace):
        return f"both threads at once for {words.percent(traces.at_once(trace))} of the time"
    count = len(traces.handovers(trace))
    return f"one thread at a time, {count} hand-overs in {_ms(traces.end(trace))}"


def at_once(trace: Trace) -> bool:
    """Whether the threads ran at once, and not in turns."""
    return traces.at_once(trace) >= FEW


def _more(trace: Trace) -> str:
    """How long a turn lasts, beside the interval that the interpreter announces."""
    switch = f"{trace.switch_interval_seconds * 1000:g} ms"
    between = traces.between_handovers(trace)
    if not between:
        return f"`sys.getswitchinterval()` says {switch}."
    return (
        f"From one hand-over to the next: {between / MS:.1f} ms (median);"
        f" `sys.getswitchinterval()` says {switch}."
    )


def _described(trace: Trace) -> str:
    shares = [
        f"{lane.name} ran for {_ms(sum(b - a for a, b in runs))} in {len(runs)} runs"
        for lane, runs in zip(trace.lanes, traces.runs(trace), strict=True)
    ]
    end = _ms(traces.end(trace))
    return f"{where(trace)}: {happened(trace)}; {words.listing(shares)}; all done after {end}."


def _ms(nanoseconds: float) -> str:
    return f"{nanoseconds / MS:.0f} ms"


def _panel(canvas: Canvas, top: float, trace: Trace, length: float) -> None:
    """A title, a lane for each thread, and the hand-overs between them."""
    build = "With the GIL" if trace.gil_enabled else "Without the GIL"
    mark = "*" if is_trace_stale(trace) else ""
    happens = "both at once" if at_once(trace) else "one thread at a time"
    canvas.words(0, top + 13, f"{build} ({trace.interpreter}): {happens}{mark}", bold=True)
    first = top + 22
    last = first + len(trace.lanes) * (LANE + BETWEEN) - BETWEEN
    if not at_once(trace):
        for moment in traces.handovers(trace):
            x = _x(moment / MS, length)
            canvas.line([x, x], [first, last], theme.MUTED, width=0.5)
    for number, (lane, runs) in enumerate(zip(trace.lanes, traces.runs(trace), strict=True)):
        y = first + number * (LANE + BETWEEN)
        canvas.words(LEFT - 8, y + LANE / 2 + 4, lane.name, align="right")
        canvas.line([LEFT, RIGHT], [y + LANE / 2] * 2, theme.FAINT)
        for start, end in runs:
            left, right = _x(start / MS, length), _x(end / MS, length)
            tip = f"{lane.name}: {start / MS:.2f} to {end / MS:.2f} ms"
            colour = theme.LANES[number % len(theme.LANES)]
            canvas.bar(left, y, max(right - left, 0.5), LANE, colour, tip=tip)
    _below(canvas, last + 14, trace, length)


def _below(canvas: Canvas, y: float, trace: Trace, length: float) -> None:
    end = traces.end(trace)
    done = f"done after {_ms(end)}"
    x = _x(end / MS, length)
    canvas.line([x, x], [y - 14, y - 10], theme.INK)
    canvas.words(x, y, done, align="right", bold=True)


def _axis(canvas: Canvas, length: float) -> None:
    y = canvas.height - 18
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if length / one <= 5)
    canvas.line([LEFT, RIGHT], [y, y], theme.MUTED)
    for tick in range(0, int(length) + 1, step):
        x = _x(tick, length)
        canvas.line([x, x], [y, y + 3], theme.MUTED)
        canvas.words(x, y + 15, f"{tick} ms", align="center", colour=theme.MUTED)


def _x(milliseconds: float, length: float) -> float:
    return LEFT + (RIGHT - LEFT) * milliseconds / length


def _rows(trace: Trace) -> list[tuple[str, ...]]:
    remark = "older code" if is_trace_stale(trace) else ""
    return [
        (
            trace.interpreter,
            "on" if trace.gil_enabled else "off",
            lane.name,
            f"{lane.spans[0][0] / MS:.2f}",
            f"{lane.spans[-1][1] / MS:.2f}",
            str(len(lane.spans)),
            str(len(runs)),
            remark,
        )
        for lane, runs in zip(trace.lanes, traces.runs(trace), strict=True)
    ]
