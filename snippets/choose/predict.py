"""Predicts seconds and memory of each candidate, and explains itself."""

from dataclasses import dataclass
from typing import Any

from .candidates import SIMULATED, Candidate, candidates, chunk_sizes
from .constants import HANDING, STARTING, Calibration, Constants
from .machine import Machine
from .memory import peak_bytes
from .setting import Setting
from .task import Task

CONFIDENCE = 2.0  # standard errors of a call's seconds, either way


@dataclass(frozen=True)
class Prediction:
    """What one candidate takes: [low, middle, high] seconds, and memory."""

    candidate: Candidate
    low: float
    middle: float
    high: float
    peak_bytes: int
    chunksize: int = 1

    @property
    def seconds(self) -> list[float]:
        """The range, as JSON shows it."""
        return [self.low, self.middle, self.high]


def predict_all(
    task: Task, machine: Machine, calibration: Calibration
) -> list[Prediction]:
    """A prediction for each candidate, in their order."""
    found = candidates(task, machine)
    return [predict(one, task, machine, calibration) for one in found]


def predict(
    candidate: Candidate,
    task: Task,
    machine: Machine,
    calibration: Calibration,
    chunksize: int | None = None,
    in_flight: int | None = None,
    *,
    ranged: bool = True,
) -> Prediction:
    """What `candidate` takes, with the best chunk size unless one is given.

    Without `ranged`, low and high are the middle, for a third of the time.
    """

    def seconds(of: Task, constants: Constants, size: int) -> float:
        return simulate(candidate, of, machine, constants, size, in_flight)

    sizes = [chunksize] if chunksize else chunk_sizes(task, candidate)
    middle, best = min(
        (seconds(task, calibration.middle, size), size) for size in sizes
    )
    low = high = middle
    if ranged:
        error = CONFIDENCE * task.error_seconds
        low = seconds(_longer(task, -error), calibration.low, best)
        high = seconds(_longer(task, error), calibration.high, best)
    return Prediction(
        candidate,
        min(low, middle),
        middle,
        max(high, middle),
        peak_bytes(candidate, task, calibration.middle),
        best,
    )


def simulate(
    candidate: Candidate,
    task: Task,
    machine: Machine,
    constants: Constants,
    chunksize: int = 1,
    in_flight: int | None = None,
) -> float:
    """Seconds from before the pool is opened until after it is closed."""
    at_once = candidate.workers if candidate.approach == "asyncio" else 100
    setting = Setting(
        task,
        machine,
        constants,
        candidate.workers,
        chunksize,
        in_flight or at_once,
    )
    return SIMULATED[candidate.approach](setting)


def _longer(task: Task, by: float) -> Task:
    if not task.seconds:
        return task
    factor = max(0.1, 1 + by / task.seconds)
    return task.but(
        cpu_seconds=task.cpu_seconds * factor,
        wait_seconds=task.wait_seconds * factor,
    )


TASK_TERMS: dict[str, dict[str, Any]] = {
    "computing": {"cpu_seconds": 0.0},
    "waiting": {"wait_seconds": 0.0},
    "the GIL": {"gil_share": 0.0},
    "objects that threads share": {"thread_slowdown": 1.0},
    "calls of uneven length": {"length_spread": 0.0, "lengths": ()},
    "start-up of each worker": {"startup_seconds": 0.0},
    "imports in each worker": {
        "import_seconds": 0.0,
        "interpreter_import_seconds": None,
        "first_call_seconds": 0.0,
    },
    "copying arguments and results": {
        "argument_bytes": 0,
        "result_bytes": 0,
        "argument_pickle_seconds": 0.0,
        "result_pickle_seconds": 0.0,
        "argument_transfer_seconds": 0.0,
        "result_transfer_seconds": 0.0,
    },
}
CONSTANT_TERMS = {
    "starting the pool": STARTING,
    "handing over each call": HANDING,
}


def terms(
    prediction: Prediction,
    task: Task,
    machine: Machine,
    calibration: Calibration,
    most: int = 3,
) -> list[tuple[str, float]]:
    """The terms that matter most: how many seconds each of them makes up.

    A term is what the prediction loses when the model is run without it.
    """
    whole = prediction.middle
    candidate, chunk = prediction.candidate, prediction.chunksize
    constants = calibration.middle
    found = {
        name: simulate(candidate, task.but(**gone), machine, constants, chunk)
        for name, gone in TASK_TERMS.items()
    }
    for name, gone in CONSTANT_TERMS.items():
        without = constants.without(gone)
        found[name] = simulate(candidate, task, machine, without, chunk)
    ranked = sorted(found.items(), key=lambda term: term[1])
    matter = [(name, whole - left) for name, left in ranked]
    return [term for term in matter if term[1] > whole / 100][:most]
