"""What it costs to share a counter among threads, and what is lost without a lock."""

from typing import Final

from guide import captions, theme, words
from guide.charts import bars, tables
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, slice_for
from guide.results import Cell
from snippets.bench.workloads.counting import ADDS

NAMES: Final = {
    "count-unlocked": "A number without a lock (broken)",
    "count-locked": "A number with a lock",
    "count-merged": "A number for each thread, then one sum",
    "dict-unlocked": "A dict without a lock (broken)",
    "dict-locked": "A dict with a lock",
    "dict-merged": "A dict for each thread, then merged",
}


def draw(evidence: Evidence) -> Chart:
    """A group for each way of counting, a bar for each interpreter."""
    groups = [
        Group(name, [_bar(evidence, workload, label) for label in evidence.labels])
        for workload, name in NAMES.items()
        if any(True for _ in evidence.results.find(workload, "threads"))
    ]
    if not groups:
        raise NothingMeasuredError("no measurement of counting in threads")
    labels = [one for one in (evidence.newest(True), evidence.newest(False)) if one]
    dashed = any(bar.interval for group in groups for bar in group.bars)
    return Chart(
        title="Counting in threads, relative to sequential code, and what is lost",
        finding=_finding(evidence, labels[-1]),
        more=[_finding(evidence, label) for label in labels[:-1]],
        notes=[
            f"{evidence.results.machine.parallel} threads, {8 * ADDS:,} additions."
            " Bars: time relative to sequential code on the same interpreter that counts in the"
            " same way; lost: the share of the additions that are missing, in the worst repeat.",
            *([tables.DASHED] if dashed else []),
            captions.rounds(evidence),
        ],
        description=" ".join(_finding(evidence, label) for label in evidence.labels),
        canvas=bars.draw(groups, Scale("time, sequential = 1", strong=1.0, right=250)),
        interpreters=evidence.labels,
        head=("Counting", *tables.HEADER, "Lost at most"),
        rows=[
            (
                workload,
                *tables.row(evidence, workload, approach, _workers(evidence, workload), label),
                str(max(cell.lost or [0])),
            )
            for workload in NAMES
            for approach in ("sequential", "threads")
            for label in evidence.labels
            if (cell := _cell(evidence, workload, approach, label))
        ],
    )


def lost(cell: Cell) -> float:
    """The share of the additions that are missing, in the worst repeat."""
    return max(cell.lost or [0]) / (cell.size * ADDS)


def _workers(evidence: Evidence, workload: str) -> int:
    return evidence.workers(slice_for(workload))


def _cell(evidence: Evidence, workload: str, approach: str, label: str) -> Cell | None:
    return evidence.cell(workload, approach, _workers(evidence, workload), label)


def _bar(evidence: Evidence, workload: str, label: str) -> Bar:
    look = theme.look("threads")
    cell = _cell(evidence, workload, "threads", label)
    speed = evidence.speed(cell)
    if cell is None or speed is None:
        why_not = evidence.why_not(workload, "threads", _workers(evidence, workload), label)
        return Bar(label, look, None, why_not=why_not)
    text = words.short_verdict(speed)
    if lost(cell):
        text = f"{text}, {words.percent(lost(cell))} lost"
    return Bar(
        label,
        look,
        1 / speed.median,
        text + evidence.marks(cell),
        evidence.times(cell),
        None if speed.is_conclusive else (1 / speed.high, 1 / speed.low),
        quiet=not words.differs(speed) and not lost(cell),
    )


def _finding(evidence: Evidence, label: str) -> str:
    """What was lost, and what each way costs."""
    said = []
    for workload, name in NAMES.items():
        cell = _cell(evidence, workload, "threads", label)
        speed = evidence.speed(cell)
        if cell and speed:
            missing = f", {words.percent(lost(cell))} lost" if lost(cell) else ""
            short = name.partition(" (")[0]
            said.append(f"{short[:1].lower()}{short[1:]}: {words.verdict(speed)}{missing}")
    return f"On {label}: {'; '.join(said)}." if said else f"On {label}, nothing was measured."
