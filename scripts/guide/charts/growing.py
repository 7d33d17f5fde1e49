"""From how many tasks on an approach pays; its start counts too."""

from typing import Final

from guide import words
from guide.charts import by_size
from guide.charts.by_size import Family
from guide.charts.chart import Chart
from guide.charts.curves import Axis, Panel
from guide.evidence import Evidence
from guide.results import Cell
from snippets.bench.declared import WORKLOADS
from snippets.bench.workloads.growing import SIZES

FAMILY: Final = Family(
    "growing",
    lambda evidence, workload, label: float(WORKLOADS[workload].size),
    ("threads", "processes", "interpreters", "asyncio", "loops in threads"),
)
X: Final = Axis(
    "tasks", [(0.9, ""), *((float(size), str(size)) for size in SIZES), (75.0, "")], log=True
)


def draw(evidence: Evidence) -> Chart:
    """A panel for each build."""
    labels = by_size.labels(evidence)
    panels = []
    highest = 2.0
    for label in labels:
        lines = by_size.speeds(evidence, FAMILY, label)
        highest = max([highest, *(point.y for line in lines for point in line.points)])
        absent = by_size.absent(evidence, FAMILY, label, lines)
        panels.append(Panel(by_size.title(evidence, label), lines, absent))
    steps = [(float(one), str(one)) for one in range(int(highest) + 1)]
    return by_size.chart(
        evidence,
        FAMILY,
        panels,
        X,
        Axis("times as fast as sequential code", [*steps, (highest * 1.1, "")], strong=1.0),
        name="Times as fast as sequential code, by the number of tasks",
        findings=[_finding(evidence, label) for label in labels],
        notes=[
            "Each task computes in Python for some milliseconds; opening and closing the pool"
            f" is included; {evidence.results.machine.parallel} workers."
        ],
    )


def _finding(evidence: Evidence, label: str) -> str:
    said = []
    for approach in FAMILY.approaches:
        cells = [cell for _, cell in FAMILY.cells(evidence, approach, label)]
        if cells:
            said.append(f"{approach} {_from(evidence, cells)}")
    return f"On {label}: {'; '.join(said)}."


def _from(evidence: Evidence, cells: list[Cell]) -> str:
    first = None
    for cell in reversed(cells):
        speed = evidence.speed(cell)
        if not (speed and words.differs(speed) and speed.median > 1):
            break
        first = cell.size
    plural = not cells[0].approach.startswith("asyncio")
    if first is None:
        return f"never pay{'s' * (not plural)}"
    return f"pay{'s' * (not plural)} from {first} task{'s' * (first > 1)} on"
