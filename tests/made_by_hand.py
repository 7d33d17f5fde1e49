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

FILE = Path(__file__).with_name("data") / "made_by_hand.json"
Data = dict[str, Any]


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
    change(data)
    return Results.model_validate(data)


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
