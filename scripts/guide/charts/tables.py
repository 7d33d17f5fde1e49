"""Rows of the data tables behind the charts."""

from statistics import median
from typing import Final

from guide import words
from guide.evidence import Evidence, is_saturated, is_stale
from guide.results import Cell

HEADER: Final = (
    "Approach", "Workers", "Python", "Median seconds", "Times as fast as sequential",
    "95 % interval", "CPU seconds", "Repeats", "Remarks",
)  # fmt: skip
LATENCIES: Final = ("Latency p50", "p95", "p99")  # seconds, the medians of the repeats
DASHED: Final = "Dashed: inconclusive, the interval reaches further than 15 % either way."
MARKS: Final = {
    "*": "* measured with older code",
    "†": "† the server was busy nearly all the time, so it is what was measured",
}


def row(
    evidence: Evidence, workload: str, approach: str, workers: int, label: str
) -> tuple[str, ...]:
    """One cell under `HEADER`."""
    cell = evidence.cell(workload, approach, workers, label)
    speed = evidence.speed(cell)
    seconds = cpu = repeats = ""
    if cell and cell.seconds:
        seconds = f"{median(cell.seconds):.4g}"
        cpu = f"{median(cell.cpu_seconds):.4g}"
        repeats = str(len(cell.seconds))
    return (
        approach,
        str(cell.workers if cell else workers),
        label,
        seconds,
        f"{speed.median:.3g}" if speed else "",
        f"{speed.low:.3g} to {speed.high:.3g}" if speed and approach != "sequential" else "",
        cpu,
        repeats,
        "; ".join(_remarks(evidence, cell, workload, approach, workers, label)),
    )


def latencies(
    evidence: Evidence, workload: str, approach: str, workers: int, label: str
) -> tuple[str, str, str]:
    """The same cell under `LATENCIES`."""
    cell = evidence.cell(workload, approach, workers, label)
    if cell is None or not cell.latency_seconds:
        return "", "", ""
    p50, p95, p99 = (
        median(getattr(one, rank) for one in cell.latency_seconds)
        for rank in ("p50", "p95", "p99")
    )
    return f"{p50:.3g}", f"{p95:.3g}", f"{p99:.3g}"


def _remarks(
    evidence: Evidence, cell: Cell | None, workload: str, approach: str, workers: int, label: str
) -> list[str]:
    said = []
    speed = evidence.speed(cell)
    if speed is None and (approach != "sequential" or cell is None or cell.error):
        said.append(evidence.why_not(workload, approach, workers, label))
    if speed and not speed.is_conclusive:
        said.append("inconclusive")
    elif speed and not words.differs(speed) and approach != "sequential":
        said.append(words.NO_DIFFERENCE)
    if cell and is_stale(cell):
        said.append("older code")
    if cell and is_saturated(cell):
        said.append("server saturated")
    return said


def explain(marks: str) -> list[str]:
    """What the marks in a chart mean: a note for each that occurs."""
    return [f"{text}." for mark, text in MARKS.items() if mark in marks]


def clipped(text: str, length: int) -> str:
    """The text, cut where a chart has no more room; the data table has all of it."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
