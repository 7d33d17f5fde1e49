"""Whether handing a task over pays, by its length; two workers wait for it."""

from collections.abc import Sequence
from typing import Final

from guide import words
from guide.charts import by_size
from guide.charts.by_size import Family
from guide.charts.chart import Chart
from guide.charts.curves import Axis, Panel
from guide.evidence import Evidence
from guide.questions import TASKS

FAMILY: Final = Family(
    "pays",
    lambda evidence, workload, label: (
        None if workload == TASKS[0] else by_size.sequential_seconds(evidence, workload, label)
    ),
    ("threads", "processes", "processes (chunks)", "interpreters"),
)
X: Final = Axis(
    "length of a task",
    [
        (3e-7, ""), (1e-6, "1 µs"), (1e-5, ""), (1e-4, "100 µs"), (1e-3, ""),
        (1e-2, "10 ms"), (0.1, ""), (1.0, "1 s"), (3.0, ""),
    ],
    log=True,
)  # fmt: skip
Y: Final = Axis(
    "times as fast as sequential code", [(0, "0"), (0.5, ""), (1, "1"), (1.5, ""), (2, "2"),
    (2.3, "")], strong=1,
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A panel for each build."""
    labels = by_size.labels(evidence)
    panels = []
    for label in labels:
        lines = by_size.speeds(evidence, FAMILY, label)
        absent = by_size.absent(evidence, FAMILY, label, lines)
        panels.append(Panel(by_size.title(evidence, label), lines, absent))
    return by_size.chart(
        evidence,
        FAMILY,
        panels,
        X,
        Y,
        name="Times as fast as sequential code, by the length of a task",
        findings=[finding(evidence, label) for label in labels],
        notes=[
            "Two workers that are there already, one call of a function in Python for each task;"
            " chunks: several calls are sent at once. Below 1, handing over costs more than"
            " it brings."
        ],
    )


def finding(evidence: Evidence, label: str) -> str:
    """From which length on each approach pays: "On 3.14, processes pay from 1.1 ms on"."""
    said = [f"{name} {_from(evidence, name, label)}" for name in _measured(evidence, label)]
    return f"On {label}: {'; '.join(said)}." if said else f"On {label}, nothing was measured."


def _measured(evidence: Evidence, label: str) -> Sequence[str]:
    return [one for one in FAMILY.approaches if FAMILY.cells(evidence, one, label)]


def pays_from(evidence: Evidence, approach: str, label: str) -> float | None:
    """The shortest measured task from which on the approach is measurably faster, in seconds."""
    shortest = None
    for place, cell in reversed(FAMILY.cells(evidence, approach, label)):
        speed = evidence.speed(cell)
        if not (speed and words.differs(speed) and speed.median > 1):
            break
        shortest = place
    return shortest


def _from(evidence: Evidence, approach: str, label: str) -> str:
    length = pays_from(evidence, approach, label)
    return "never pay" if length is None else f"pay from {words.seconds(length)} a task on"
