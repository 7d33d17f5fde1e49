"""Time by approach and interpreter, relative to sequential code on the same interpreter.

Seconds of different builds do not compare, so the bars show the share of the sequential time:
the shorter the bar, the faster; a bar at 1 takes as long as doing one thing after the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from guide import captions, theme, words
from guide.canvas import Canvas
from guide.charts import tables
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, slice_for
from guide.ratios import Ratio

LEFT: Final = 56.0  # the plot begins right of the labels
RIGHT: Final = 336.0  # and ends left of the verdicts
TOP: Final = 40.0
HEAD: Final = 25.0  # height of an approach's name
ROW: Final = 16.0
GAP: Final = 9.0
BASELINE: Final = 11.5  # of a row's text


@dataclass(frozen=True)
class ByApproach:
    """A chart of this form, of one workload."""

    workload: str
    title: str
    work: str  # what was done, to follow a number: "loops of integer arithmetic"

    def __call__(self, evidence: Evidence) -> Chart:
        """Draw it."""
        shown = slice_for(self.workload)
        workers = evidence.workers(shown)
        approaches = [name for name in shown.approaches if name != "sequential"]
        sizes = {cell.size for cell in evidence.results.find(self.workload)}
        if not sizes:
            raise NothingMeasuredError(f"no measurement of {self.workload}")
        rows = [
            _Row(evidence, self.workload, approach, workers, label)
            for approach in approaches
            for label in evidence.labels
        ]
        height = TOP + len(approaches) * (HEAD + GAP + len(evidence.labels) * ROW)
        canvas = Canvas(height)
        longest = max([1.0, *(max(row.times) for row in rows if row.times)])
        _axis(canvas, longest)
        for number, approach in enumerate(approaches):
            top = TOP + number * (height - TOP) / len(approaches)
            _group(canvas, top, [row for row in rows if row.approach == approach], longest)
        work = f"{words.listing([str(size) for size in sorted(sizes)])} {self.work}"
        work += f", {workers} at a time"
        return Chart(
            title=f"{self.title}, by approach and interpreter",
            finding=_finding(evidence, rows),
            more=_more(evidence, rows),
            notes=[
                f"{work}."
                " Bars: time relative to sequential code on the same interpreter, the median;"
                " dots: every repeat.",
                *(
                    [tables.DASHED]
                    if any(row.speed and not row.speed.is_conclusive for row in rows)
                    else []
                ),
                *tables.explain("".join(row.marks for row in rows)),
                captions.rounds(evidence),
            ],
            description=f"{work}. {_description(approaches, rows)}",
            canvas=canvas,
            interpreters=evidence.labels,
            head=tables.HEADER,
            rows=[
                tables.row(evidence, self.workload, approach, workers, label)
                for approach in shown.approaches
                for label in evidence.labels
            ],
        )


class _Row:
    """One approach under one interpreter."""

    def __init__(
        self, evidence: Evidence, workload: str, approach: str, workers: int, label: str
    ) -> None:
        self.approach = approach
        self.label = label
        self.cell = evidence.cell(workload, approach, workers, label)
        self.speed = evidence.speed(self.cell)
        self.times = evidence.times(self.cell) if self.cell and self.speed else []
        self.marks = evidence.marks(self.cell) if self.cell else ""
        self.why_not = (
            evidence.why_not(workload, approach, workers, label) if self.speed is None else ""
        )


def _axis(canvas: Canvas, longest: float) -> None:
    """The scale above the bars: from zero, with a stronger line at the sequential time."""
    canvas.words(LEFT, 12, "time, sequential = 1", colour=theme.MUTED)
    step = next(one for one in (0.5, 1, 2, 5, 10, 20, 50, 100, 1000) if longest / one <= 4)
    for tick in sorted({1.0, *(step * n for n in range(int(longest / step) + 1))}):
        x = _x(tick, longest)
        strong = tick == 1
        if strong or abs(x - _x(1, longest)) > 24:
            canvas.words(x, 29, f"{tick:g}", align="center", bold=strong, colour=theme.MUTED)
        canvas.line([x, x], [33, canvas.height - GAP], theme.MUTED if strong else theme.FAINT)


def _x(time: float, longest: float) -> float:
    return LEFT + (RIGHT - LEFT) * time / max(longest, 1.02)


def _group(canvas: Canvas, top: float, rows: Sequence[_Row], longest: float) -> None:
    """An approach: its name, and a row for each interpreter."""
    look = theme.look(rows[0].approach)
    canvas.points([6], [top + 12], look.marker, look.colour, size=8, fill=look.colour)
    canvas.words(16, top + 16, rows[0].approach, bold=True)
    for number, row in enumerate(rows):
        y = top + HEAD + number * ROW
        canvas.words(LEFT - 7, y + BASELINE, row.label, align="right")
        if row.speed:
            _bar(canvas, y, row, row.speed, longest)
        else:
            why_not = tables.clipped(row.why_not, 46)
            canvas.words(LEFT + 4, y + BASELINE, why_not, colour=theme.MUTED)


def _bar(canvas: Canvas, top: float, row: _Row, speed: Ratio, longest: float) -> None:
    """The median as a bar, every repeat as a dot, the verdict in words."""
    look = theme.look(row.approach)
    middle = top + ROW / 2
    assert row.cell is not None
    tip = f"{row.approach}, {row.label}: {words.seconds(median(row.cell.seconds))}"
    hollow = not speed.is_conclusive
    width = _x(1 / speed.median, longest) - LEFT
    canvas.bar(LEFT, top + 2.5, width, ROW - 5, look.colour, hollow=hollow, tip=tip)
    if hollow:
        ends = [_x(1 / speed.high, longest), _x(1 / speed.low, longest)]
        canvas.line(ends, [middle, middle], theme.MUTED, width=1.2)
    xs = [_x(one, longest) for one in row.times]
    canvas.points(xs, [middle] * len(xs), look.marker, size=3.6)
    quiet = hollow or not words.differs(speed)
    canvas.words(
        theme.WIDTH,
        top + BASELINE,
        words.short_verdict(speed) + row.marks,
        align="right",
        bold=not quiet and speed.median > 1,
        colour=theme.MUTED if quiet else theme.INK,
    )


def _finding(evidence: Evidence, rows: Sequence[_Row]) -> str:
    """Who is fastest on the newest interpreter with the GIL, and on the newest without it."""
    said: list[str] = []
    for gil in (True, False):
        if label := evidence.newest(gil):
            fastest = _fastest([row for row in rows if row.label == label])
            the_gil = "it" if said else "the GIL"
            said.append(f"{'With' if gil else 'Without'} {the_gil} ({label}), {fastest}.")
    return " ".join(said)


def _fastest(rows: Sequence[_Row]) -> str:
    """Those whose intervals reach the best median, and how fast they are."""
    clear = [(row, row.speed) for row in rows if row.speed and row.speed.is_conclusive]
    faster = [(row, one) for row, one in clear if words.differs(one) and one.median > 1]
    if not clear:
        return "nothing is conclusive"
    if not faster:
        return "nothing is measurably faster than sequential code"
    best = max(one.median for _, one in faster)
    leaders = [(row.approach, one.median) for row, one in faster if one.high >= best]
    names = [name for name, _ in leaders]
    verb = "is" if len(names) == 1 and names[0].startswith("asyncio") else "are"
    speeds = words.span(min(one for _, one in leaders), max(one for _, one in leaders))
    return f"{words.listing(names)} {verb} {speeds} times as fast as sequential code"


def _more(evidence: Evidence, rows: Sequence[_Row]) -> list[str]:
    """Who gains nothing or loses, on the same two interpreters."""
    kinds: dict[str, Callable[[Ratio], bool]] = {
        "No measurable difference": lambda one: one.is_conclusive and not words.differs(one),
        "Slower": lambda one: one.is_conclusive and words.differs(one) and one.median < 1,
        "Inconclusive": lambda one: not one.is_conclusive,
    }
    said = []
    for kind, fits in kinds.items():
        parts = []
        for label in filter(None, (evidence.newest(True), evidence.newest(False))):
            of_it = [row for row in rows if row.label == label]
            if names := [row.approach for row in of_it if row.speed and fits(row.speed)]:
                parts.append(f"{words.listing(names)} ({label})")
        if parts:
            said.append(f"{kind}: {'; '.join(parts)}.")
    return said


def _description(approaches: Sequence[str], rows: Sequence[_Row]) -> str:
    """Every row in words."""
    said = []
    for approach in approaches:
        verdicts: dict[str, list[str]] = {}
        for row in rows:
            if row.approach == approach:
                verdict = words.verdict(row.speed) if row.speed else row.why_not
                verdicts.setdefault(verdict, []).append(row.label)
        told = "; ".join(f"{verdict} ({', '.join(of)})" for verdict, of in verdicts.items())
        said.append(f"{words.capital(approach)}: {told}.")
    return " ".join(said)
