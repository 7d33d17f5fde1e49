"""How many requests at once: the time for each, with all of them open."""

from statistics import median
from typing import Final

from guide import words
from guide.charts import by_size
from guide.charts.by_size import Family
from guide.charts.chart import Chart
from guide.charts.curves import Axis, Panel
from guide.evidence import Evidence
from guide.results import Cell
from snippets.bench.declared import WORKLOADS
from snippets.bench.workloads.together import SIZES

FAMILY: Final = Family(
    "in-flight",
    lambda evidence, workload, label: float(WORKLOADS[workload].size),
    ("threads", "processes", "interpreters", "asyncio"),
)
X: Final = Axis(
    "requests that are open at once",
    [(8.0, ""), *((float(size), f"{size:,}") for size in SIZES), (7000.0, "")],
    log=True,
)
Y: Final = Axis(
    "time for each request",
    [(1e-4, "0.1 ms"), (1e-3, "1 ms"), (1e-2, "10 ms"), (0.1, "100 ms")],
    log=True,
)


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
        name="Time for each request, by the number of requests that are open at once",
        findings=[_finding(evidence, label) for label in labels],
        notes=[
            "The server answers when all of them are open, so as many are in flight;"
            " opening the pool is included. Both scales are logarithmic."
            " Processes and interpreters were tried up to 64: they need too much memory beyond."
        ],
    )


def _size(cell: Cell) -> float:
    return cell.size


def _finding(evidence: Evidence, label: str) -> str:
    """What the most requests that each approach was asked for take, all in all."""
    said = []
    for approach in FAMILY.approaches:
        cells = [cell for _, cell in FAMILY.cells(evidence, approach, label)]
        if cells:
            time = words.seconds(median(cells[-1].seconds))
            said.append(f"{approach} {time} for {cells[-1].size:,}")
    return f"On {label}: {'; '.join(said)}."
