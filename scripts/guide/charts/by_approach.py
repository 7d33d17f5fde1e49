"""Time by approach and interpreter, relative to sequential code on the same interpreter.

Seconds of different builds do not compare, so the bars show the share of the sequential time:
the shorter the bar, the faster; a bar at 1 takes as long as doing one thing after the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from guide import theme, words
from guide.canvas import Canvas
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, slice_for
from guide.ratios import Ratio
from guide.results import Cell

LEFT: Final = 54.0  # the plot begins right of the labels
RIGHT: Final = 332.0  # and ends left of the verdicts
HEAD: Final = 24.0  # height of an approach's name
ROW: Final = 14.5
GAP: Final = 8.0
TOP: Final = 38.0
HEADER: Final = (
    "Approach", "Workers", "Python", "Median seconds", "Times as fast as sequential",
    "95 % interval", "CPU seconds", "Repeats", "Remarks",
)  # fmt: skip


@dataclass(frozen=True)
class ByApproach:
    """A chart of this form: which workload, and what it is called."""

    workload: str
    title: str
    work: str  # what is done, to go on from "32 items: "

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
        longest = max([1.0, *(max(row.times) for row in rows if row.times)])
        canvas = Canvas(
            TOP + len(approaches) * (HEAD + GAP + len(evidence.labels) * ROW) - GAP + 4
        )
        _axis(canvas, longest)
        top = TOP
        for approach in approaches:
            of_it = [row for row in rows if row.approach == approach]
            _group(canvas, top, approach, workers, of_it, longest)
            top += HEAD + GAP + len(of_it) * ROW
        work = f"{words.listing([str(size) for size in sorted(sizes)])} {self.work}"
        return Chart(
            title=f"{self.title}, by approach and interpreter",
            finding=" ".join(_findings(evidence, rows)),
            description=f"{work}. " + _description(approaches, rows),
            canvas=canvas,
            head=HEADER,
            rows=[*_baselines(evidence, self.workload), *(row.told() for row in rows)],
            notes=[f"{work}. Bars: time, where sequential code on the same interpreter takes 1."],
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
        self.why_not = "" if self.speed else evidence.why_not(workload, approach, workers, label)

    def told(self) -> tuple[str, ...]:
        """The row of the data table."""
        return table_row(
            self.approach, self.label, self.cell, self.speed, self.why_not, self.marks
        )


def table_row(
    approach: str, label: str, cell: Cell | None, speed: Ratio | None, why_not: str, marks: str
) -> tuple[str, ...]:
    """A row under `HEADER`."""
    remarks = [why_not] if why_not else []
    remarks += ["older code"] if "*" in marks else []
    remarks += ["server saturated"] if "†" in marks else []
    if speed and not why_not:
        remarks += ["inconclusive"] if not speed.is_conclusive else []
        remarks += (
            [words.NO_DIFFERENCE] if speed.is_conclusive and not speed.shows_a_difference else []
        )
    measured = cell is not None and bool(cell.seconds)
    return (
        approach,
        str(cell.workers) if cell else "",
        label,
        f"{median(cell.seconds):.4g}" if cell and measured else "",
        f"{speed.median:.3g}" if speed else "",
        f"{speed.low:.3g} to {speed.high:.3g}" if speed else "",
        f"{median(cell.cpu_seconds):.4g}" if cell and measured else "",
        str(len(cell.seconds)) if cell else "",
        "; ".join(remarks),
    )


def _baselines(evidence: Evidence, workload: str) -> list[tuple[str, ...]]:
    rows = []
    for label in evidence.labels:
        cell = evidence.cell(workload, "sequential", 1, label)
        why_not = (
            "" if cell and not cell.error else evidence.why_not(workload, "sequential", 1, label)
        )
        marks = evidence.marks(cell) if cell else ""
        rows.append(table_row("sequential", label, cell, None, why_not, marks))
    return rows


def _axis(canvas: Canvas, longest: float) -> None:
    """The scale above the bars: from zero, with a stronger line at the sequential time."""
    canvas.words(LEFT, 11, "time, sequential = 1", colour=theme.MUTED)
    step = next(one for one in (0.5, 1, 2, 5, 10, 20, 50, 100, 1000) if longest / one <= 4)
    ticks = sorted({1.0, *(step * n for n in range(int(longest / step) + 1))})
    bottom = canvas.height - 4
    for tick in ticks:
        x = _x(tick, longest)
        if tick == 1 or all(abs(x - _x(1, longest)) > 14 for _ in [0]):
            canvas.words(x, 27, f"{tick:g}", align="center", bold=tick == 1, colour=theme.MUTED)
        canvas.line([x, x], [31, bottom], theme.MUTED if tick == 1 else theme.FAINT)


def _x(time: float, longest: float) -> float:
    return LEFT + (RIGHT - LEFT) * time / max(longest, 1.02)


def _group(
    canvas: Canvas,
    top: float,
    approach: str,
    workers: int,
    rows: Sequence[_Row],
    longest: float,
) -> None:
    look = theme.look(approach)
    canvas.points([5], [top + 12], look.marker, look.colour, size=8, fill=look.colour)
    canvas.words(16, top + 16, approach, bold=True)
    top += HEAD
    for row in rows:
        canvas.words(LEFT - 6, top + 10.5, row.label, align="right")
        if row.speed is None:
            canvas.words(LEFT + 4, top + 10.5, clipped(row.why_not, 46), colour=theme.MUTED)
        else:
            _bar(canvas, top, row, row.speed, look, longest)
        top += ROW


def _bar(
    canvas: Canvas, top: float, row: _Row, speed: Ratio, look: theme.Look, longest: float
) -> None:
    end = _x(1 / speed.median, longest)
    assert row.cell is not None
    tip = (
        f"{row.approach} on {row.label}: {words.seconds(median(row.cell.seconds))},"
        f" {words.verdict(speed)} ({speed.low:.3g} to {speed.high:.3g})"
    )
    hollow = not speed.is_conclusive
    canvas.bar(LEFT, top + 2, end - LEFT, ROW - 4, look.colour, hollow=hollow, tip=tip)
    if hollow:
        ends = [_x(1 / speed.high, longest), _x(1 / speed.low, longest)]
        canvas.line(ends, [top + ROW / 2] * 2, theme.MUTED, width=1.2)
    xs = [_x(one, longest) for one in row.times]
    canvas.points(xs, [top + ROW / 2] * len(xs), look.marker, size=3.6)
    quiet = hollow or not speed.shows_a_difference
    canvas.words(
        theme.WIDTH,
        top + 10.5,
        words.short_verdict(speed) + row.marks,
        align="right",
        bold=not quiet and speed.median > 1,
        colour=theme.MUTED if quiet else theme.INK,
    )


def clipped(text: str, length: int) -> str:
    """The text, cut where a chart has no more room; the data table has all of it."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _findings(evidence: Evidence, rows: Sequence[_Row]) -> list[str]:
    """One sentence for the newest interpreter with the GIL, one for the newest without."""
    said = []
    for gil in (True, False):
        label = evidence.newest(gil)
        if label:
            where = f"{'With' if gil else 'Without'} the GIL ({label})"
            said.append(f"{where}, {_finding([row for row in rows if row.label == label])}.")
    return said


def _finding(rows: Sequence[_Row]) -> str:
    """Who is fastest, and who shows no difference."""
    clear = [row for row in rows if row.speed and row.speed.is_conclusive]
    faster = [row for row in clear if row.speed.shows_a_difference and row.speed.median > 1]
    if not clear:
        return "nothing is conclusive: measure more rounds, on a quiet machine"
    if not faster:
        return "nothing is measurably faster than sequential code"
    best = max((row.speed for row in faster), key=lambda speed: speed.median)
    leaders = [row for row in faster if row.speed.high >= best.low]
    speeds = [row.speed.median for row in leaders]
    names = words.listing([row.approach for row in leaders])
    verb = "are" if len(leaders) > 1 or leaders[0].approach.endswith("s") else "is"
    said = (
        f"{names} {verb} {words.span(min(speeds), max(speeds))} times as fast as sequential code"
    )
    same = [row.approach for row in clear if not row.speed.shows_a_difference]
    if same:
        said += f"; {words.NO_DIFFERENCE}: {', '.join(same)}"
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
