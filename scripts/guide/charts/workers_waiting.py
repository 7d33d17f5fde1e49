"""How many threads help while a program waits."""

from itertools import pairwise
from typing import Final

from guide import captions, theme, words
from guide.charts import by_size, curves, tables
from guide.charts.chart import Chart, NothingMeasuredError
from guide.charts.curves import Axis, Line, Panel, Point
from guide.evidence import Evidence
from snippets.bench.declared import WORKLOADS

WORKLOAD: Final = "http"
COUNTS: Final = (2, 4, 8, 16, 20, 40, 80)
SHOWN: Final = (2, 4, 8, 16, 40, 80)


def draw(evidence: Evidence) -> Chart:
    """A panel for each build; both scales double from one step to the next."""
    labels = by_size.labels(evidence)
    panels = [
        Panel(by_size.title(evidence, label), [line])
        for label in labels
        if (line := _line(evidence, label)).points
    ]
    if not panels:
        raise NothingMeasuredError("no measurement of requests by number of threads")
    steps = [(float(count), str(count)) for count in SHOWN]
    return Chart(
        title="Times as fast as sequential code, by the number of threads that wait",
        finding=_finding(evidence, labels[0]),
        more=[_finding(evidence, label) for label in labels[1:]],
        notes=[
            f"{WORKLOADS[WORKLOAD].size} requests to a server that answers after 20 ms."
            " Both scales are logarithmic:"
            " on the diagonal, twice the threads are twice as fast.",
            captions.rounds(evidence),
        ],
        description=" ".join(_finding(evidence, label) for label in labels),
        canvas=curves.draw(
            panels,
            Axis("threads", [(1.8, ""), *steps, (90.0, "")], log=True),
            Axis("times as fast as sequential code", [(1.0, "1"), *steps], log=True),
        ),
        interpreters=labels,
        head=tables.HEADER,
        rows=[
            tables.row(evidence, WORKLOAD, "threads", count, label)
            for label in evidence.labels
            for count in COUNTS
            if evidence.cell(WORKLOAD, "threads", count, label)
        ],
    )


def _line(evidence: Evidence, label: str) -> Line:
    points = []
    for count in COUNTS:
        cell = evidence.cell(WORKLOAD, "threads", count, label)
        speed = evidence.speed(cell)
        if cell and speed:
            repeats = [1 / one for one in evidence.times(cell) if one]
            points.append(Point(count, speed.median, repeats, speed.is_conclusive))
    return Line("threads", theme.look("threads"), points)


def _finding(evidence: Evidence, label: str) -> str:
    """From how many threads on more of them do not help measurably."""
    cells = [
        cell for count in COUNTS if (cell := evidence.cell(WORKLOAD, "threads", count, label))
    ]
    said = []
    for fewer, more in pairwise(cells):
        gain = evidence.compare(more, fewer)
        speed = evidence.speed(fewer)
        if gain and speed and not (words.differs(gain) and gain.median > 1):
            return (
                f"On {label}, {fewer.workers} threads are {words.times(speed.median)} times as"
                f" fast as sequential code; {more.workers} bring nothing measurable beyond."
            )
        if gain and speed:
            said.append(f"{fewer.workers} threads {words.times(speed.median)}")
    return f"On {label}, more threads help up to {cells[-1].workers}." if cells else ""
