"""Time by approach and interpreter, relative to sequential code on the same interpreter.

Seconds of different builds do not compare, so the bars show the share of the sequential time:
the shorter the bar, the faster; a bar at 1 takes as long as doing one thing after the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from guide import captions, theme, words
from guide.charts import bars, tables
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, slice_for
from guide.ratios import Ratio


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
        timed = any(cell.latency_seconds for cell in evidence.results.find(self.workload))
        groups = [
            Group(
                approach,
                [_bar(row) for row in rows if row.approach == approach],
                theme.look(approach),
            )
            for approach in approaches
        ]
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
            canvas=bars.draw(groups, Scale("time, sequential = 1", strong=1.0)),
            interpreters=evidence.labels,
            head=tables.HEADER + (tables.LATENCIES if timed else ()),
            rows=[
                tables.row(evidence, self.workload, approach, workers, label)
                + (
                    tables.latencies(evidence, self.workload, approach, workers, label)
                    if timed
                    else ()
                )
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


def _bar(row: _Row) -> Bar:
    """The row as a bar: its median, and the verdict in words."""
    look = theme.look(row.approach)
    if row.speed is None or row.cell is None:
        return Bar(row.label, look, None, why_not=row.why_not)
    speed = row.speed
    return Bar(
        row.label,
        look,
        1 / speed.median,
        words.short_verdict(speed) + row.marks,
        row.times,
        None if speed.is_conclusive else (1 / speed.high, 1 / speed.low),
        quiet=not words.differs(speed),
        bold=speed.median > 1,
        tip=f"{row.approach}, {row.label}: {words.seconds(median(row.cell.seconds))}",
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
