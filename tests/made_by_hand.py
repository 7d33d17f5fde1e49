"""Results that nobody measured: tests/data/made_by_hand.json, to test what is drawn from results.

The figures are round on purpose: sequential arithmetic takes 0.4 s, two processes 0.25 s, two
threads 0.21 s without the GIL. One cell failed, one is missing, one saturates the server, and two
are so uneven that they show nothing.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide import matrix
from guide.evidence import Evidence, Kind
from guide.results import Results

from snippets.bench.declared import WORKLOADS
from tests import traces_by_hand

FILE = Path(__file__).with_name("data") / "made_by_hand.json"
Data = dict[str, Any]
ROUNDS = [0, 1, 2, 3, 4, 5]
UNEVEN = [1.0, 1.02, 0.99, 1.01, 0.98, 1.0]
STEP = 50e-9  # seconds of a step of a task
HANDING_OVER = {  # seconds for each item
    "threads": 10e-6, "processes": 100e-6, "processes (chunks)": 2e-6, "interpreters": 100e-6,
}  # fmt: skip
EACH = {"scraper": 0.015, "scraper-unbalanced": 0.0255}  # seconds of an item, if not 5 ms
START = {"processes": 0.05, "interpreters": 0.03}
MEMORY = {"threads": 50_000, "interpreters": 5_000_000, "processes": 8_000_000}  # of one worker


def unchanged(data: Data) -> None:
    """The results as they stand."""


def results(change: Callable[[Data], object] = unchanged) -> Results:
    """The results after `change`; as if the code of today had measured them."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    for cell in data["cells"]:
        spec = matrix.Spec(cell["workload"], cell["approach"], cell["workers"])
        cell["digest"] = spec.digest
    for trace in data["traces"]:
        trace["digest"] = matrix.trace_digest()
    data["cells"] += further(data)
    data["traces"] += traces_by_hand.further(data)
    change(data)
    return Results.model_validate(data)


def further(data: Data) -> list[Data]:
    """Cells of the questions that the file leaves out, from the round figures above."""
    known = {one["workload"] for one in data["cells"]}
    return [
        row(spec, one["label"])
        for one in data["interpreters"]
        for spec in matrix.cells(2)
        if spec.workload not in known and spec.exists_on((3, int(one["label"][2:4])), False)
    ]


def row(spec: matrix.Spec, label: str) -> Data:
    """A cell: two workers are twice as fast, but for threads that compute with the GIL."""
    one = {
        "interpreter": label,
        "workload": spec.workload,
        "approach": spec.approach,
        "workers": spec.workers,
        "size": spec.size,
        "rounds": ROUNDS,
        "seconds": [seconds(spec, label) * wiggle for wiggle in UNEVEN],
        "cpu_seconds": [0.01] * 6,
        "digest": spec.digest,
    }
    if WORKLOADS[spec.workload].latencies:
        late = 0.2 if spec.approach == "asyncio" else 0.0001
        one["latency_seconds"] = [{"p50": late, "p95": late, "p99": late}] * 6
    if WORKLOADS[spec.workload].lost:
        broken = spec.workload.endswith("unlocked") and label.endswith("t")
        lost = 400_000 if broken and spec.approach == "threads" else 0
        one["lost"] = [lost] * 6
    if spec in matrix.weighed(2):
        kind = spec.approach.partition(" (")[0]
        one["peak_bytes"] = [20_000_000 + spec.workers * MEMORY.get(kind, 1000)] * 2
        one["switches"] = [100, 120]
    return one


def seconds(spec: matrix.Spec, label: str) -> float:
    """What a cell takes: the work on its workers, its handing over, the start of its pool."""
    kind, _, size = spec.workload.rpartition("-")
    each = STEP * int(size) if kind == "tasks" else EACH.get(spec.workload, 0.005)
    work = each * spec.size + 1e-7 * spec.size
    gil = not label.endswith("t")
    alone = spec.approach in ("sequential", "asyncio") or (spec.approach == "threads" and gil)
    workers = 1 if alone else 2
    over = HANDING_OVER.get(spec.approach, 0.0) * spec.size
    start = 0.0 if WORKLOADS[spec.workload].warm else START.get(spec.approach, 0.0)
    slower = 1.2 if not gil and spec.workload == "objects" else 1.0
    return (work * slower + over) / workers + start


def evidence(change: Callable[[Data], object] = unchanged, kind: Kind = "reference") -> Evidence:
    """The same, as charts and figures ask for it."""
    return Evidence(results(change), kind)


def only(*labels: str) -> Callable[[Data], None]:
    """A change that leaves these interpreters."""

    def change(data: Data) -> None:
        data["interpreters"] = [one for one in data["interpreters"] if one["label"] in labels]
        for rows in (data["cells"], data["traces"]):
            rows[:] = [row for row in rows if row["interpreter"] in labels]

    return change


def cell(data: Data, interpreter: str, workload: str, approach: str, workers: int) -> Data:
    """A cell of the raw data, to change it."""
    key = (interpreter, workload, approach, workers)
    names = ("interpreter", "workload", "approach", "workers")
    return next(one for one in data["cells"] if tuple(one[name] for name in names) == key)
