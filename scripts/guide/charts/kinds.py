"""Threads for my kind of work: what they bring with the GIL, and what without it."""

from typing import Final

from guide import captions, theme, words
from guide.charts import bars, tables
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, slice_for
from guide.ratios import Ratio
from guide.results import Cell

KINDS: Final = {
    "arithmetic": "Arithmetic in Python",
    "objects": "Dicts, strings and objects in Python",
    "json-and-re": "json and re: C code that keeps the GIL",
    "compress": "zlib: C code that releases the GIL",
    "hashing": "hashlib: C code that releases the GIL",
    "sqlite": "sqlite3: C code that releases the GIL",
    "numpy": "NumPy: functions on whole arrays",
    "matrices": "NumPy: matrix products, on several cores anyway",
}


def draw(evidence: Evidence) -> Chart:
    """A group for each kind of work, a bar for each interpreter."""
    groups = [
        Group(name, [_bar(evidence, workload, label) for label in evidence.labels])
        for workload, name in KINDS.items()
        if any(True for _ in evidence.results.find(workload, "threads"))
    ]
    if not groups:
        raise NothingMeasuredError("no measurement of threads on several kinds of work")
    cores = evidence.results.machine.parallel
    labels = [one for one in (evidence.newest(True), evidence.newest(False)) if one]
    cells = [cell for workload in KINDS if (cell := _cell(evidence, workload, labels[0]))]
    return Chart(
        title="Threads on several kinds of work, relative to sequential code",
        finding=_finding(evidence, labels[0]),
        more=[_finding(evidence, label) for label in labels[1:]],
        notes=[
            f"{cores} threads. Bars: times as fast as sequential code on the same interpreter,"
            " the median; dots: every repeat.",
            *([tables.DASHED] if _any_dashed(groups) else []),
            *tables.explain("".join(evidence.marks(cell) for cell in cells)),
            captions.rounds(evidence),
        ],
        description=" ".join(_finding(evidence, label) for label in evidence.labels),
        canvas=bars.draw(groups, Scale("times as fast as sequential code", strong=1.0)),
        interpreters=evidence.labels,
        head=("Work", *tables.HEADER),
        rows=[
            (
                workload,
                *tables.row(evidence, workload, approach, _workers(evidence, workload), one),
            )
            for workload in KINDS
            for approach in slice_for(workload).approaches
            for one in evidence.labels
            if any(True for _ in evidence.results.find(workload, approach, one))
        ],
    )


def _workers(evidence: Evidence, workload: str) -> int:
    return evidence.workers(slice_for(workload))


def _cell(evidence: Evidence, workload: str, label: str) -> Cell | None:
    return evidence.cell(workload, "threads", _workers(evidence, workload), label)


def _speed(evidence: Evidence, workload: str, label: str) -> Ratio | None:
    return evidence.speed(_cell(evidence, workload, label))


def _any_dashed(groups: list[Group]) -> bool:
    return any(bar.interval for group in groups for bar in group.bars)


def _bar(evidence: Evidence, workload: str, label: str) -> Bar:
    look = theme.look("threads")
    cell = _cell(evidence, workload, label)
    speed = evidence.speed(cell)
    if cell is None or speed is None:
        why_not = evidence.why_not(workload, "threads", _workers(evidence, workload), label)
        return Bar(label, look, None, why_not=why_not)
    return Bar(
        label,
        look,
        speed.median,
        words.short_verdict(speed) + evidence.marks(cell),
        [1 / one for one in evidence.times(cell) if one],
        None if speed.is_conclusive else (speed.low, speed.high),
        quiet=not words.differs(speed),
        bold=speed.median > 1,
    )


def _finding(evidence: Evidence, label: str) -> str:
    """Which kinds gain, and which do not."""
    gain: list[str] = []
    rest: list[str] = []
    for workload in KINDS:
        speed = _speed(evidence, workload, label)
        if speed is None or not speed.is_conclusive:
            continue
        faster = words.differs(speed) and speed.median > 1
        (gain if faster else rest).append(workload)
    said = []
    if gain:
        said.append(f"threads gain on {words.listing(gain)}")
    if rest:
        said.append(f"not on {words.listing(rest)}")
    return f"On {label}, {', '.join(said) or 'nothing is conclusive'}."
