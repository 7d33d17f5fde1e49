"""What big arguments cost, sent to a worker and back."""

from statistics import median
from typing import Final

from guide import words
from guide.charts import by_size
from guide.charts.by_size import Family
from guide.charts.chart import Chart
from guide.charts.curves import Axis, Panel
from guide.evidence import Evidence
from guide.results import Cell
from snippets.bench.workloads.arguments import SIZES

BYTES: Final = {f"arguments-{length}": length for length, _ in SIZES}
FAMILY: Final = Family(
    "arguments",
    lambda evidence, workload, label: float(BYTES[workload]),
    ("threads", "processes", "interpreters"),
)
X: Final = Axis(
    "bytes of the argument, and of the result",
    [(60.0, ""), (100.0, "100 B"), (1e4, "10 kB"), (1e6, "1 MB"), (5e7, "50 MB"), (1e8, "")],
    log=True,
)
Y: Final = Axis(
    "time of a call",
    [
        (3e-6, ""), (1e-5, "10 µs"), (1e-4, "100 µs"), (1e-3, "1 ms"), (1e-2, "10 ms"),
        (0.1, "100 ms"), (1.0, "1 s"),
    ],
    log=True,
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A panel for each build."""
    labels = by_size.labels(evidence)
    panels = []
    for label in labels:
        lines = by_size.seconds(evidence, FAMILY, label, _size)
        absent = by_size.absent(evidence, FAMILY, label, lines)
        panels.append(Panel(by_size.title(evidence, label), lines, absent))
    return by_size.chart(
        evidence,
        FAMILY,
        panels,
        X,
        Y,
        name="Time of a call, by the size of its argument and of its result",
        findings=[_finding(evidence, label) for label in labels],
        notes=[
            "Two workers that are there already; the function gives back the bytes that it gets."
            " Both scales are logarithmic."
        ],
    )


def per_megabyte(evidence: Evidence, approach: str, label: str) -> float | None:
    """Seconds that a further megabyte takes there and back, from the largest argument."""
    cell = FAMILY.cell(evidence, list(BYTES)[-1], approach, label)
    if cell is None or not cell.seconds:
        return None
    return median(cell.seconds) / cell.size / (BYTES[cell.workload] / 1e6)


def _size(cell: Cell) -> float:
    return cell.size


def _finding(evidence: Evidence, label: str) -> str:
    said = []
    for approach in FAMILY.approaches:
        cells = [cell for _, cell in FAMILY.cells(evidence, approach, label)]
        if len(cells) > 1:
            ends = [words.seconds(median(one.seconds) / one.size) for one in (cells[0], cells[-1])]
            said.append(f"{approach} {ends[0]} for 100 B and {ends[1]} for 50 MB")
    return f"On {label}: {'; '.join(said)}."
