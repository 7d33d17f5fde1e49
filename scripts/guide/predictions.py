"""What the chooser predicts for each measured cell, beside what was measured."""

from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Final

from guide import workload_facts
from guide.evidence import Evidence, slice_for
from guide.results import Cell
from snippets.bench.approaches.processes import CHUNKS
from snippets.bench.declared import WORKLOADS
from snippets.choose import predict
from snippets.choose.candidates import SIMULATED, Candidate
from snippets.choose.constants import STARTING
from snippets.choose.machine import Machine
from snippets.choose.predict import Prediction
from snippets.choose.task import Task

POOLS_BESIDE_LOOP: Final = ("asyncio+threads", "asyncio+processes")


@dataclass(frozen=True)
class Predicted:
    """A cell with what the model says of it."""

    cell: Cell
    task: Task
    machine: Machine
    prediction: Prediction
    told: bool  # the facts of a task come from this cell: no test of the model

    @property
    def measured(self) -> float:
        """The median of the repeats."""
        return median(self.cell.seconds)

    @property
    def ratio(self) -> float:
        """Predicted over measured."""
        return self.prediction.middle / self.measured


@lru_cache(maxsize=4)  # the charts and tables of one machine ask for the same
def predicted(evidence: Evidence) -> tuple[Predicted, ...]:
    """Every cell that the model can predict, in the order of the results."""
    tasks: dict[tuple[str, str], Task | None] = {}
    found = []
    for cell in evidence.results.cells:
        of = (cell.workload, cell.interpreter)
        if of not in tasks:
            tasks[of] = workload_facts.task(evidence, *of)
        task = tasks[of]
        if task and cell.seconds and median(cell.seconds) and not why_not(cell):
            found.append(_predict(evidence, cell, task))
    return tuple(found)


def why_not(cell: Cell) -> str:
    """Why the model has no word for this cell; empty if it has one."""
    if cell.approach not in (*SIMULATED, "processes (chunks)"):
        return NOT_MODELLED.get(cell.approach, OTHER_METHOD)
    if cell.approach in POOLS_BESIDE_LOOP and WORKLOADS[cell.workload].compute is None:
        return WAITS_IN_POOL
    return ""


OTHER_METHOD: Final = "the constants are those of the default start method"
WAITS_IN_POOL: Final = "the measured program waits in the pool, the model on the loop"
NOT_MODELLED: Final = {
    "loops in threads": "the model has a loop in each thread for coroutine functions only",
    "asyncio+interpreters": "no constants are kept for a loop with interpreters",
}


def _predict(evidence: Evidence, cell: Cell, task: Task) -> Predicted:
    here = workload_facts.machine(evidence, evidence.results.interpreter(cell.interpreter))
    of = WORKLOADS[cell.workload]
    known = workload_facts.calibration(cell.interpreter)
    chunked = cell.approach == "processes (chunks)"
    beside_loop = cell.approach in POOLS_BESIDE_LOOP
    workers = min(cell.workers, here.workers) if beside_loop else cell.workers
    prediction = predict.predict(
        Candidate(cell.approach.partition(" ")[0], workers),
        task,
        here,
        known.without(STARTING) if of.warm else known,
        -(-cell.size // (workers * CHUNKS)) if chunked else 1,
        cell.workers if "asyncio" in cell.approach else None,
        ranged=False,
    )
    return Predicted(cell, task, here, prediction, workload_facts.told(evidence, cell))


@dataclass(frozen=True)
class Group:
    """One workload under one interpreter: what could have been chosen, and what it took."""

    workload: str
    label: str
    task: Task
    machine: Machine
    measured: list[Cell]
    known: list[Predicted]  # those of them that the model predicts, plainest first

    @property
    def best(self) -> Cell:
        """The fastest of all that were measured."""
        return min(self.measured, key=lambda cell: median(cell.seconds))

    def cell(self, approach: str) -> Cell | None:
        """The cell of an approach, if it was measured."""
        return next((cell for cell in self.measured if cell.approach == approach), None)

    def regret(self, cell: Cell) -> float:
        """The time of a choice over the time of the best."""
        return median(cell.seconds) / median(self.best.seconds)


PLAINEST_FIRST: Final = (
    "sequential", "asyncio", *POOLS_BESIDE_LOOP, "threads", "processes", "interpreters",
)  # fmt: skip
NO_CHOICE: Final = ("arguments", "count-unlocked", "dict-unlocked")  # nothing to do, or wrong


def groups(evidence: Evidence) -> list[Group]:
    """A group for each workload and interpreter where there was a choice."""
    found = []
    by_workload: dict[tuple[str, str], list[Predicted]] = {}
    for one in predicted(evidence):
        by_workload.setdefault((one.cell.workload, one.cell.interpreter), []).append(one)
    for (workload, label), known in by_workload.items():
        workers = evidence.workers(slice_for(workload))
        measured = [
            cell
            for cell in evidence.results.find(workload, interpreter=label)
            if cell.seconds and (cell.workers == workers or cell.approach == "sequential")
        ]
        if workload.startswith(NO_CHOICE) or len(measured) < 2:
            continue
        there = [one for one in known if one.cell in measured]
        there.sort(key=lambda one: PLAINEST_FIRST.index(one.prediction.candidate.approach))
        found.append(Group(workload, label, known[0].task, known[0].machine, measured, there))
    return found
