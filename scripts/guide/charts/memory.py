"""How much memory 64 workers need, with the whole tree of processes."""

from statistics import median
from typing import Final

from guide import captions, theme, words
from guide.charts import bars, by_size
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence
from guide.results import Cell

FEW: Final = "together-10"
MANY: Final = "together-64"
APPROACHES: Final = ("asyncio", "loops in threads", "threads", "interpreters", "processes")
METHODS: Final = ("processes (fork)", "processes (forkserver)", "processes (spawn)")
MEGABYTE: Final = 1e6
HEADER: Final = (
    "Approach", "Workers", "Python", "Median bytes", "Least to most", "Context switches",
    "Repeats",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A group for each approach, a bar for each interpreter."""
    groups = [
        Group(approach, bars_of_it, theme.look(approach))
        for approach in APPROACHES
        if (bars_of_it := [_bar(evidence, approach, label) for label in evidence.labels])
        and any(bar.value for bar in bars_of_it)
    ]
    if not groups:
        raise NothingMeasuredError("no measurement of memory (measured on Linux)")
    labels = by_size.labels(evidence)
    return Chart(
        title="Memory of 64 requests in flight, by approach and interpreter",
        finding=_finding(evidence, labels[0]),
        more=[_finding(evidence, label) for label in labels[1:]],
        notes=[
            "Peak of the proportional set size of all processes: what several share counts once."
            " 64 requests are open at once, by 64 workers or by as many tasks.",
            captions.rounds(evidence),
        ],
        description=" ".join(_finding(evidence, label) for label in evidence.labels),
        canvas=bars.draw(groups, Scale("megabytes", factor=1 / MEGABYTE)),
        interpreters=evidence.labels,
        head=HEADER,
        rows=[
            _told(cell)
            for workload in (FEW, MANY)
            for cell in sorted(evidence.results.find(workload), key=lambda one: one.key)
            if cell.peak_bytes
        ],
    )


def peak(evidence: Evidence, workload: str, approach: str, label: str) -> float | None:
    """The median of the peaks, in bytes."""
    cells = evidence.results.find(workload, approach, label)
    found = next((cell for cell in cells if cell.peak_bytes), None)
    return median(found.peak_bytes) if found else None


def of_one(evidence: Evidence, approach: str, label: str) -> float | None:
    """Bytes that one further worker, or task, takes.

    From 10 to 64 of them; a start method is measured with 10, against the tasks of one process.
    """
    if approach in METHODS:
        many, few = (peak(evidence, FEW, one, label) for one in (approach, "asyncio"))
        return (many - few) / 10 if many and few else None
    many, few = (peak(evidence, one, approach, label) for one in (MANY, FEW))
    return (many - few) / (64 - 10) if many and few else None


def _bar(evidence: Evidence, approach: str, label: str) -> Bar:
    look = theme.look(approach)
    cell = next(evidence.results.find(MANY, approach, label), None)
    if cell is None or not cell.peak_bytes:
        workers = 64
        why_not = evidence.why_not(MANY, approach, workers, label) if cell is None else ""
        return Bar(label, look, None, why_not=why_not or "not weighed")
    typical = median(cell.peak_bytes)
    text = words.megabytes(typical)
    tip = f"{approach}, {label}: {text}"
    return Bar(label, look, typical, text, cell.peak_bytes, bold=True, tip=tip)


def _finding(evidence: Evidence, label: str) -> str:
    said = [
        f"{approach} {words.megabytes(bytes_)}"
        for approach in APPROACHES
        if (bytes_ := peak(evidence, MANY, approach, label))
    ]
    return f"64 requests in flight on {label}: {', '.join(said)}."


def _told(cell: Cell) -> tuple[str, ...]:
    ends = f"{min(cell.peak_bytes)} to {max(cell.peak_bytes)}"
    return (
        cell.approach, str(cell.workers), cell.interpreter, f"{median(cell.peak_bytes):.0f}",
        ends, f"{median(cell.switches):.0f}", str(len(cell.peak_bytes)),
    )  # fmt: skip
