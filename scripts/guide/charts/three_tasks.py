"""Three tasks that wait, three that compute: time, CPU use and memory of each approach."""

from statistics import median
from typing import Final

from guide import captions, ratios, theme, words
from guide.charts import bars, by_size
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence
from guide.results import Cell
from snippets.bench.workloads.three_tasks import SECONDS

KINDS: Final = {"three-waits": "Three waits", "three-computations": "Three computations"}
APPROACHES: Final = ("sequential", "asyncio", "threads", "processes")
HEADER: Final = (
    "Tasks", "Approach", "Python", "Median seconds", "CPU use", "Peak bytes", "Repeats",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """Two groups for each of two builds."""
    labels = by_size.labels(evidence)
    groups = [
        Group(
            f"{name}, {label}",
            [_bar(evidence, workload, approach, label) for approach in APPROACHES],
        )
        for workload, name in KINDS.items()
        for label in labels
        if any(True for _ in evidence.results.find(workload, interpreter=label))
    ]
    if not groups:
        raise NothingMeasuredError("no measurement of three tasks")
    findings = [_finding(evidence, workload, label) for workload in KINDS for label in labels]
    return Chart(
        title="Three tasks by four approaches: time, CPU use and memory",
        finding=findings[0],
        more=findings[1:],
        notes=[
            f"Tasks of two seconds, scaled to a tenth: a wait takes {SECONDS} s, a computation"
            " the same number of steps on each Python. At the right: time, CPU time as a share"
            " of it, peak memory of all processes. Opening the pool is included.",
            captions.rounds(evidence),
        ],
        description=" ".join(findings),
        canvas=bars.draw(groups, Scale("milliseconds", left=92, right=254, factor=1000)),
        interpreters=labels,
        head=HEADER,
        rows=[
            _told(cell)
            for workload in KINDS
            for cell in sorted(evidence.results.find(workload), key=lambda one: one.key)
            if cell.seconds
        ],
    )


def _cell(evidence: Evidence, workload: str, approach: str, label: str) -> Cell | None:
    return evidence.cell(workload, approach, 3, label)


def _bar(evidence: Evidence, workload: str, approach: str, label: str) -> Bar:
    look = theme.look(approach)
    cell = _cell(evidence, workload, approach, label)
    if cell is None or not cell.seconds:
        return Bar(approach, look, None, why_not=evidence.why_not(workload, approach, 3, label))
    typical = ratios.summarise(cell.seconds)
    return Bar(
        approach,
        look,
        typical.median,
        said(cell),
        cell.seconds,
        None if typical.is_conclusive else (typical.low, typical.high),
    )


def said(cell: Cell) -> str:
    """Time, CPU use and memory: "203 ms, CPU 1 %, 12 MB"."""
    parts = [words.seconds(median(cell.seconds)), f"CPU {words.percent(cpu_use(cell))}"]
    if cell.peak_bytes:
        parts.append(words.megabytes(median(cell.peak_bytes)))
    return ", ".join(parts)


def cpu_use(cell: Cell) -> float:
    """CPU seconds of all processes for each second; 1 is one core all the time."""
    shares = [cpu / wall for cpu, wall in zip(cell.cpu_seconds, cell.seconds, strict=True) if wall]
    return median(shares)


def _finding(evidence: Evidence, workload: str, label: str) -> str:
    parts = [
        f"{approach} {said(cell)}"
        for approach in APPROACHES
        if (cell := _cell(evidence, workload, approach, label)) and cell.seconds
    ]
    return f"{KINDS[workload]} on {label}: {'; '.join(parts)}."


def _told(cell: Cell) -> tuple[str, ...]:
    memory = f"{median(cell.peak_bytes):.0f}" if cell.peak_bytes else ""
    return (
        cell.workload, cell.approach, cell.interpreter, f"{median(cell.seconds):.4g}",
        words.percent(cpu_use(cell)), memory, str(len(cell.seconds)),
    )  # fmt: skip
