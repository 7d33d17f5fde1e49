"""The one renderer of traces: what each lane did, on one clock, and what that shows.

A bar is work; a dashed line is work that is held up; a thin line is a wait, in which there is
nothing to do. A future that is pending is a dashed outline.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Final

from guide import theme, traces, words
from guide.canvas import Canvas
from guide.charts.chart import Chart, NothingMeasuredError
from guide.charts.trace_player import Place, Row, data
from guide.evidence import Evidence, is_trace_stale
from guide.trace_model import Lane, Moment, State, Trace

RIGHT: Final = 462.0
LETTER: Final = theme.TEXT * theme.LARGEST_TEXT * 0.56  # the width of one, at its largest
LANE: Final = 36.0
LOW: Final = 0.4  # of a lane's height: work outside of what the picture is about
BETWEEN: Final = 5.0
NOTE: Final = 20.0  # the row under a lane for what happens at one instant
ABOVE: Final = 22.0  # the title of a panel
BELOW: Final = 30.0  # from its last lane to the next title
AXIS: Final = 22.0
LEGEND: Final = 22.0
SAME_MOMENT: Final = 1_000_000  # nanoseconds: nearer than that, two moments are told together
MS: Final = 1_000_000  # nanoseconds
HEADER: Final = (
    "Scene", "Python", "GIL", "Lane", "From ms", "To ms", "Working ms", "Held up ms", "Waiting ms",
    "Unbroken runs", "Stamps of work", "Remarks",
)  # fmt: skip
BUSY: Final = 0.5  # lanes that nothing keeps apart are at once for longer, if the cores are free
STATES: Final[dict[State, str]] = {
    "running": "works",
    "holding": "holds the lock",
    "ready": "held up",
    "blocked": "held up",
    "waiting": "waits",
    "pending": "pending",
}  # what the legend calls them


@dataclass(frozen=True)
class Panel:
    """One trace in the picture."""

    trace: Trace
    where: str  # whose picture this is: "With the GIL (3.15)"
    happened: str  # in a few words
    turns: bool = False  # whether hand-overs are drawn
    low: Sequence[State] = ()  # states drawn lower than a lane
    told: bool = False  # whether states are written into the lanes, and moments below them
    done: bool = True  # whether the end is written


@dataclass(frozen=True)
class Story:
    """What a chart of traces says besides its picture."""

    title: str
    finding: str
    panels: list[Panel]
    more: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def draw(story: Story) -> Chart:
    """The picture, with what it shows in words and its data table."""
    panels = story.panels
    length = max(traces.end(panel.trace) for panel in panels) / MS
    legend = _legend(panels)
    height = sum(map(_height, panels)) + AXIS + (LEGEND if legend else 0)
    canvas = Canvas(height)
    drawing = Drawing(canvas, _left(panels), length)
    top = 0.0
    for panel in panels:
        drawing.panel(panel, top)
        top += _height(panel)
    drawing.axis(top + AXIS - 18)
    drawing.legend(legend, height - 4)
    stale = any(is_trace_stale(panel.trace) for panel in panels)
    return Chart(
        title=story.title,
        finding=story.finding,
        more=story.more,
        description=" ".join(described(panel) for panel in panels),
        canvas=canvas,
        interpreters=list(dict.fromkeys(panel.trace.interpreter for panel in panels)),
        head=HEADER,
        rows=[row for panel in panels for row in _rows(panel.trace)],
        trace=data(drawing.rows, Place(drawing.left, RIGHT, LANE, length)),
        notes=[
            *story.notes,
            *(["All pictures have one clock."] if len(panels) > 1 else []),
            *(["* recorded by older code."] if stale else []),
        ],
    )


def newest(
    evidence: Evidence, name: str, fits: Callable[[Trace], bool] = lambda trace: True
) -> Trace | None:
    """The trace of that scene by the newest interpreter that fits."""
    return next(filter(fits, evidence.traces(name)), None)


def with_gil(trace: Trace) -> bool:
    """Whether the GIL was on."""
    return trace.gil_enabled


def without_gil(trace: Trace) -> bool:
    """Whether the GIL was off."""
    return not trace.gil_enabled


def twins(evidence: Evidence, name: str) -> list[Trace]:
    """The traces of the newest release that has both builds; else the newest of each kind."""
    found = list(evidence.traces(name))
    for trace in filter(without_gil, found):
        for twin in filter(with_gil, found):
            if twin.interpreter == trace.interpreter.rstrip("t"):
                return [twin, trace]
    return [one for fits in (with_gil, without_gil) if (one := newest(evidence, name, fits))]


def nothing(what: str) -> NothingMeasuredError:
    """There is no trace of that."""
    return NothingMeasuredError(f"no trace of {what}")


def build(trace: Trace) -> str:
    """Which build this is: "With the GIL (3.14)"."""
    return f"{'With' if trace.gil_enabled else 'Without'} the GIL ({trace.interpreter})"


def within_sentence(trace: Trace) -> str:
    """The same within a sentence: "with the GIL (3.14)"."""
    said = build(trace)
    return said[0].lower() + said[1:]


def together(share: float, who: str) -> str:
    """How much of the time lanes worked at once that nothing but the machine keeps apart."""
    said = f"{who} at once for {words.percent(share)} of the time in which both had work"
    return said if share >= BUSY else f"{said}, because the machine was busy"


def ms(nanoseconds: float) -> str:
    """A time as it is told: "61 ms", "5.1 ms", "0.04 ms"."""
    return words.milliseconds(nanoseconds / 1e9)


def described(panel: Panel) -> str:
    """The panel in words, for readers who do not see it."""
    lanes = [
        f"{lane.name} "
        + words.listing(
            [f"{word} for {ms(spent)}" for word, spent in _spent(lane) if spent] or ["is idle"]
        )
        for lane in panel.trace.lanes
    ]
    happened = f"{panel.where}: {panel.happened}"
    return f"{happened}; {'; '.join(lanes)}; all done after {ms(traces.end(panel.trace))}."


def _spent(lane: Lane) -> list[tuple[str, int]]:
    return [
        ("works", traces.total(lane, *traces.WORKING)),
        ("is held up", traces.total(lane, "ready", "blocked")),
        ("waits", traces.total(lane, "waiting")),
        ("is pending", traces.total(lane, "pending")),
    ]


def _left(panels: Sequence[Panel]) -> float:
    """Where the clock begins: behind the longest name."""
    longest = max(len(lane.name) for panel in panels for lane in panel.trace.lanes)
    return max(74.0, longest * LETTER + 12)


def _height(panel: Panel) -> float:
    rows = len(panel.trace.lanes)
    return ABOVE + rows * _pitch(panel) - BETWEEN + BELOW


def _pitch(panel: Panel) -> float:
    """From one lane to the next."""
    return LANE + (NOTE if panel.told else BETWEEN)


def _legend(panels: Sequence[Panel]) -> list[tuple[State, str, bool]]:
    """State, name, and whether it is drawn low; none where the picture names them itself."""
    used = {span[2] for panel in panels for lane in panel.trace.lanes for span in lane.spans}
    if all(panel.told for panel in panels) or used == {"running"}:
        return []
    low = {state for panel in panels for state in panel.low}
    by_word = {word: state for state, word in reversed(STATES.items()) if state in used}
    return [(state, word, state in low) for word, state in reversed(by_word.items())]


class Drawing:
    """Draws panels on a canvas; x is time."""

    def __init__(self, canvas: Canvas, left: float, length: float) -> None:
        self.canvas = canvas
        self.left = left
        self.length = length  # milliseconds
        self.rows: list[Row] = []  # what was drawn, for the player

    def x(self, nanoseconds: float) -> float:
        """Where that moment is."""
        return self.left + (RIGHT - self.left) * nanoseconds / MS / self.length

    def panel(self, panel: Panel, top: float) -> None:
        """A title, a lane for each row of the trace, and what connects them."""
        mark = "*" if is_trace_stale(panel.trace) else ""
        title = f"{panel.where}: {panel.happened}{mark}"
        self.canvas.words(0, top + 13, title, bold=True)
        first = top + ABOVE
        last = first + (len(panel.trace.lanes) - 1) * _pitch(panel) + LANE
        if panel.turns:
            for moment in traces.handovers(panel.trace):
                self.canvas.line([self.x(moment)] * 2, [first, last], theme.MUTED, width=0.5)
        for number, lane in enumerate(panel.trace.lanes):
            y = first + number * _pitch(panel)
            self.canvas.words(self.left - 8, y + LANE / 2 + 4, lane.name, align="right")
            self.lane(panel, number, y)
            told = [moment for moment in panel.trace.moments if moment.lane == number]
            self.rows.append(Row(panel.where, lane, told, y))
            if panel.told:
                self.moments(told, y + LANE)
        if panel.done:
            end = traces.end(panel.trace)
            self.canvas.line([self.x(end)] * 2, [last, last + 4], theme.INK)
            self.canvas.words(
                self.x(end), last + 14, f"done after {ms(end)}", align="right", bold=True
            )

    def lane(self, panel: Panel, number: int, top: float) -> None:
        """What the lane did, one state after the other."""
        lane = panel.trace.lanes[number]
        colour = theme.LANES[0 if panel.told else number % len(theme.LANES)]
        if not panel.told:
            self.canvas.line([self.left, RIGHT], [top + LANE / 2] * 2, theme.FAINT)
        for start, end, state in lane.spans:
            x = self.x(start)
            width = max(self.x(end) - x, 0.5)
            tip = f"{lane.name}: {STATES.get(state, state)}, {start / MS:.2f} to {end / MS:.2f} ms"
            self.span(x, top, width, state, colour, low=state in panel.low, tip=tip)
            if panel.told and width > len(state) * LETTER + 4:
                ink = theme.PAPER if state == "running" else theme.INK
                middle = x + width / 2
                self.canvas.words(middle, top + LANE / 2 + 4, state, align="center", colour=ink)

    def span(
        self,
        x: float,
        top: float,
        width: float,
        state: State,
        colour: str,
        *,
        low: bool = False,
        tip: str = "",
    ) -> None:
        """One state from one moment to another."""
        middle = top + LANE / 2
        if state in traces.WORKING:
            height = LANE * LOW if low else LANE
            self.canvas.bar(x, middle - height / 2, width, height, colour, tip=tip)
        elif state == "pending":
            self.canvas.bar(x, top + 0.5, width, LANE - 1, colour, hollow=True, tip=tip)
        elif state in ("ready", "blocked"):
            self.canvas.line([x, x + width], [middle] * 2, theme.INK, width=1.5, dashed=True)
        elif state == "waiting":
            self.canvas.line([x, x + width], [middle] * 2, theme.MUTED, width=1)

    def moments(self, told: Sequence[Moment], bottom: float) -> None:
        """What happened at one instant: a tick under the lane, and words beside it."""
        for group in _together(told):
            x = self.x(group[0].at)
            text = ", ".join(moment.what for moment in group)
            fits = x + len(text) * LETTER <= theme.WIDTH
            self.canvas.line([x, x], [bottom, bottom + 5], theme.INK, width=1.2)
            self.canvas.words(
                x if fits else x + 2, bottom + 15, text, align="left" if fits else "right"
            )

    def axis(self, y: float) -> None:
        """The clock."""
        steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
        step = next((one for one in steps if self.length / one <= 5), 20_000)
        self.canvas.line([self.left, RIGHT], [y, y], theme.MUTED)
        for tick in range(0, int(self.length) + 1, step):
            x, text = self.x(tick * MS), f"{tick} ms"
            fits = x + len(text) * LETTER / 2 <= theme.WIDTH
            self.canvas.line([x, x], [y, y + 3], theme.MUTED)
            self.canvas.words(
                x if fits else RIGHT,
                y + 15,
                text,
                align="center" if fits else "right",
                colour=theme.MUTED,
            )

    def legend(self, entries: Sequence[tuple[State, str, bool]], y: float) -> None:
        """What each way of drawing means."""
        x = 0.0
        for state, word, low in entries:
            height = LANE * 0.4
            if state in traces.WORKING:
                part = height * LOW if low else height
                self.canvas.bar(x, y - 4 - part / 2, 18, part, theme.LANES[0])
            elif state == "pending":
                self.canvas.bar(x, y - 4 - height / 2, 18, height, theme.LANES[0], hollow=True)
            else:
                self.span(x, y - 4 - LANE / 2, 18, state, theme.LANES[0])
            self.canvas.words(x + 23, y, word, colour=theme.MUTED)
            x += 23 + (len(word) + 1.5) * LETTER


def _together(told: Sequence[Moment]) -> list[list[Moment]]:
    """The moments in groups that are too near to be told apart."""
    new = [after.at - before.at > SAME_MOMENT for before, after in pairwise(told)]
    numbers = [sum(new[:place]) for place in range(len(told))]
    rows = zip(numbers, told, strict=True)
    return [[moment for _, moment in group] for _, group in groupby(rows, lambda row: row[0])]


def _rows(trace: Trace) -> list[tuple[str, ...]]:
    remark = "older code" if is_trace_stale(trace) else ""
    return [
        (
            trace.name,
            trace.interpreter,
            "on" if trace.gil_enabled else "off",
            lane.name,
            f"{lane.spans[0][0] / MS:.2f}",
            f"{lane.spans[-1][1] / MS:.2f}",
            f"{traces.total(lane, *traces.WORKING) / MS:.2f}",
            f"{traces.total(lane, 'ready', 'blocked') / MS:.2f}",
            f"{traces.total(lane, 'waiting', 'pending') / MS:.2f}",
            str(len(traces.stretches(lane, *traces.WORKING))),
            str(lane.stamps or ""),
            remark,
        )
        for lane in trace.lanes
    ]
