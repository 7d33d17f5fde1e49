"""How late the event loop is while something computes on it, or beside it."""

from statistics import median
from typing import Final

from guide import captions, theme, words
from guide.charts import bars, by_size
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence
from guide.questions import question
from guide.results import Cell

NAMES: Final = {
    "loop-delay-python": "Python code",
    "loop-delay-c": "A C call that keeps the GIL",
}
APPROACHES: Final = question("loop-delay").slices[0].approaches
HEADER: Final = (
    "Work", "Approach", "Python", "p50 seconds", "p95 seconds", "p99 seconds", "Repeats",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A group for each kind of work, on two builds."""
    labels = by_size.labels(evidence)
    groups = [
        Group(
            f"{name}, {label}",
            [_bar(evidence, workload, approach, label) for approach in APPROACHES],
        )
        for workload, name in NAMES.items()
        for label in labels
        if any(True for _ in evidence.results.find(workload, interpreter=label))
    ]
    if not groups:
        raise NothingMeasuredError("no measurement of a loop that wakes late")
    findings = [_finding(evidence, workload, label) for workload in NAMES for label in labels]
    return Chart(
        title="How late a task wakes while something computes, by where it computes",
        finding=findings[0],
        more=findings[1:],
        notes=[
            "A task wants to wake every 2 ms; shown is how late it is in the worst of twenty"
            " cases (95th percentile; the median of the repeats, and every repeat).",
            captions.rounds(evidence),
        ],
        description=" ".join(findings),
        canvas=bars.draw(groups, Scale("milliseconds late", left=178, right=394, factor=1000)),
        interpreters=labels,
        head=HEADER,
        rows=[
            _told(cell)
            for workload in NAMES
            for cell in sorted(evidence.results.find(workload), key=lambda one: one.key)
            if cell.latency_seconds
        ],
    )


def p95(cell: Cell) -> float:
    """Seconds of delay in the worst of twenty wakings: the median of the repeats."""
    return median(one.p95 for one in cell.latency_seconds or [])


def find(evidence: Evidence, workload: str, approach: str, label: str) -> Cell | None:
    """The cell, if it has figures."""
    cell = next(evidence.results.find(workload, approach, label), None)
    return cell if cell and cell.latency_seconds else None


def _bar(evidence: Evidence, workload: str, approach: str, label: str) -> Bar:
    look = theme.look(approach)
    cell = find(evidence, workload, approach, label)
    if cell is None:
        count = evidence.results.machine.parallel
        why_not = evidence.why_not(workload, approach, count, label)
        return Bar(approach, look, None, why_not=why_not)
    repeats = [one.p95 for one in cell.latency_seconds or []]
    return Bar(approach, look, p95(cell), words.seconds(p95(cell)), repeats)


def _finding(evidence: Evidence, workload: str, label: str) -> str:
    parts = [
        f"{approach} {words.seconds(p95(cell))}"
        for approach in APPROACHES
        if (cell := find(evidence, workload, approach, label))
    ]
    return f"{NAMES[workload]} on {label}, late by: {', '.join(parts)}."


def _told(cell: Cell) -> tuple[str, ...]:
    of = cell.latency_seconds or []
    return (
        cell.workload, cell.approach, cell.interpreter,
        *(f"{median(getattr(one, rank) for one in of):.3g}" for rank in ("p50", "p95", "p99")),
        str(len(of)),
    )  # fmt: skip
