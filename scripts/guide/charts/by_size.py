"""A family of sizes: how fast each approach is as something grows, on two interpreters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from guide import captions, ratios, theme, words
from guide.charts import curves, tables
from guide.charts.chart import Chart, NothingMeasuredError
from guide.charts.curves import Axis, Line, Panel, Point
from guide.evidence import Evidence
from guide.matrix import workers
from guide.questions import Slice, question
from guide.results import Cell

HOLLOW: Final = "Hollow: inconclusive, the interval reaches further than 15 % either way."


@dataclass(frozen=True)
class Family:
    """What grows from one workload to the next."""

    question: str
    place: Callable[[Evidence, str, str], float | None]  # (evidence, workload, label) -> x
    approaches: tuple[str, ...]

    def workloads(self) -> list[str]:
        """The workloads, the smallest first."""
        return [name for one in question(self.question).slices for name in one.workloads]

    def slice_of(self, workload: str) -> Slice:
        """The slice that declares a workload."""
        found = question(self.question).slices
        return next(one for one in found if workload in one.workloads)

    def cell(self, evidence: Evidence, workload: str, approach: str, label: str) -> Cell | None:
        """The cell of one size."""
        declared = self.slice_of(workload).workers[0]
        count = workers(declared, workload, evidence.results.machine.parallel)
        return evidence.cell(workload, approach, count, label)

    def cells(self, evidence: Evidence, approach: str, label: str) -> list[tuple[float, Cell]]:
        """The cells that have figures, each with its place on the axis."""
        found = []
        for workload in self.workloads():
            cell = self.cell(evidence, workload, approach, label)
            place = self.place(evidence, workload, label)
            if cell and cell.seconds and place is not None:
                found.append((place, cell))
        return found


def labels(evidence: Evidence) -> list[str]:
    """The newest interpreter with the GIL, and the newest without it."""
    return [one for one in (evidence.newest(True), evidence.newest(False)) if one]


def title(evidence: Evidence, label: str) -> str:
    """Which build this is: "With the GIL (3.15)"."""
    gil = evidence.results.interpreter(label).gil_enabled
    return f"{'With' if gil else 'Without'} the GIL ({label})"


def speeds(evidence: Evidence, family: Family, label: str) -> list[Line]:
    """A line for each approach: times as fast as sequential code."""
    lines = []
    for approach in family.approaches:
        points = []
        for place, cell in family.cells(evidence, approach, label):
            if speed := evidence.speed(cell):
                repeats = [1 / one for one in evidence.times(cell) if one]
                points.append(Point(place, speed.median, repeats, speed.is_conclusive))
        if points:
            lines.append(Line(approach, theme.look(approach), points))
    return lines


def seconds(
    evidence: Evidence, family: Family, label: str, per: Callable[[Cell], float]
) -> list[Line]:
    """A line for each approach: seconds, divided by what `per` says."""
    lines = []
    for approach in family.approaches:
        points = []
        for place, cell in family.cells(evidence, approach, label):
            typical = ratios.summarise([one / per(cell) for one in cell.seconds])
            repeats = [one / per(cell) for one in cell.seconds]
            points.append(Point(place, typical.median, repeats, typical.is_conclusive))
        if points:
            lines.append(Line(approach, theme.look(approach), points))
    return lines


def absent(evidence: Evidence, family: Family, label: str, drawn: Sequence[Line]) -> list[str]:
    """Why an approach has no line."""
    said = []
    for approach in family.approaches:
        if approach not in {line.name for line in drawn}:
            workload = family.workloads()[0]
            declared = family.slice_of(workload).workers[0]
            count = workers(declared, workload, evidence.results.machine.parallel)
            said.append(f"{approach}: {evidence.why_not(workload, approach, count, label)}")
    return said


def chart(
    evidence: Evidence,
    family: Family,
    panels: Sequence[Panel],
    x: Axis,
    y: Axis,
    *,
    name: str,
    findings: Sequence[str],
    notes: Sequence[str],
) -> Chart:
    """The chart, with the data table of every cell on every interpreter."""
    if not any(panel.lines for panel in panels):
        raise NothingMeasuredError(f"no measurement of {family.question}")
    hollow = any(
        not point.conclusive for panel in panels for line in panel.lines for point in line.points
    )
    rows = [
        (workload, *tables.row(evidence, workload, approach, _count(cell), label))
        for workload in family.workloads()
        for approach in ("sequential", *family.approaches)
        for label in evidence.labels
        if (cell := family.cell(evidence, workload, approach, label))
    ]
    marks = "".join(
        evidence.marks(cell)
        for workload in family.workloads()
        for cell in evidence.results.find(workload)
    )
    return Chart(
        title=name,
        finding=findings[0],
        more=list(findings[1:]),
        notes=[*notes, *([HOLLOW] if hollow else []), *tables.explain(marks),
               captions.rounds(evidence)],
        description=" ".join(_described(panel) for panel in panels),
        canvas=curves.draw(panels, x, y),
        interpreters=labels(evidence),
        head=("Workload", *tables.HEADER),
        rows=rows,
    )  # fmt: skip


def _count(cell: Cell) -> int:
    return cell.workers


def _described(panel: Panel) -> str:
    said = [
        f"{line.name}: {', '.join(f'{point.y:.3g} at {point.x:.3g}' for point in line.points)}"
        for line in panel.lines
    ]
    return f"{panel.title}. {words.capital('; '.join(said))}."


def sequential_seconds(evidence: Evidence, workload: str, label: str) -> float | None:
    """What one item takes in sequential code."""
    cell = evidence.cell(workload, "sequential", 1, label)
    return median(cell.seconds) / cell.size if cell and cell.seconds else None
