"""The advice: from a task to an approach, with reasons and alternatives."""

from dataclasses import dataclass
from typing import Any

from . import limits, predict, tree
from .candidates import SIMULATED, Candidate
from .constants import Calibration
from .machine import Machine
from .predict import Prediction
from .task import Task
from .thresholds import thresholds

APPROACHES = (*SIMULATED, "library", "cluster")
SAME = 0.05  # a gain below this is none: the plainer approach is advised
RUNNERS_UP = 3


@dataclass(frozen=True)
class Advice:
    """What to do, why, and what the other choices lose."""

    task: Task
    machine: Machine
    chosen: Prediction
    predictions: tuple[Prediction, ...]  # every candidate, as listed
    path: tree.Path  # through the tree of questions
    reasons: tuple[str, ...]
    terms: tuple[tuple[str, float], ...]  # seconds that each makes up
    runners_up: tuple[Prediction, ...]
    changes: tuple[str, ...]  # what would change the answer
    warnings: tuple[str, ...]
    origin: str  # of the constants

    @property
    def approach(self) -> str:
        """One word: "threads", "asyncio+processes", "library" ..."""
        if self.path.leaf.approach in ("library", "cluster"):
            return self.path.leaf.approach
        return self.chosen.candidate.approach

    @property
    def sequential(self) -> Prediction:
        """What all calls take one after the other."""
        return self.predictions[0]

    @property
    def gain(self) -> float:
        """How many times as fast as sequential."""
        if self.chosen is self.sequential:
            return 1.0
        return self.sequential.middle / max(self.chosen.middle, 1e-12)


def advise(
    task: Task,
    machine: Machine,
    calibration: Calibration,
    warnings: tuple[str, ...] = (),
) -> Advice:
    """The best approach that keeps to the limits of the task."""
    predictions = predict.predict_all(task, machine, calibration)
    path = tree.walk(task, machine)
    refused = limits_broken(predictions, task, machine)
    allowed = permitted(predictions, refused, path.leaf)
    chosen = best(allowed or predictions[:1])
    others = sorted(
        (one for one in allowed if one is not chosen),
        key=lambda one: one.middle,
    )
    if not allowed:
        warnings += ("no approach keeps to the limits that you set",)
    return Advice(
        task=task,
        machine=machine,
        chosen=chosen,
        predictions=tuple(predictions),
        path=path,
        reasons=_reasons(path, chosen, predictions[0], refused),
        terms=tuple(predict.terms(chosen, task, machine, calibration)),
        runners_up=tuple(_different(others, chosen)[:RUNNERS_UP]),
        changes=tuple(thresholds(chosen, task, machine, calibration)),
        warnings=warnings + _own_warnings(task, machine),
        origin=calibration.origin,
    )


def limits_broken(
    predictions: list[Prediction], task: Task, machine: Machine
) -> dict[Candidate, str]:
    """The candidates that break a limit of the task, each with which."""
    return {
        one.candidate: why
        for one in predictions
        if (why := limits.broken(one, task, machine))
    }


def permitted(
    predictions: list[Prediction],
    refused: dict[Candidate, str],
    leaf: tree.Leaf,
) -> list[Prediction]:
    """What may be chosen; what a library does needs no workers of ours."""
    allowed = [one for one in predictions if one.candidate not in refused]
    if leaf.approach == "library":
        return [one for one in allowed if one is predictions[0]]
    return allowed


def best(predictions: list[Prediction]) -> Prediction:
    """The fastest; among those that are about as fast, the plainest.

    Candidates are listed from the plainest on, with few workers first.
    """
    fastest = min(one.middle for one in predictions)
    return next(
        one for one in predictions if one.middle <= fastest * (1 + SAME)
    )


def _different(
    predictions: list[Prediction], chosen: Prediction
) -> list[Prediction]:
    """The best of each approach, without those of the approach chosen."""
    seen = {chosen.candidate.approach}
    found = []
    for one in predictions:
        if one.candidate.approach not in seen:
            seen.add(one.candidate.approach)
            found.append(one)
    return found


def _reasons(
    path: tree.Path,
    chosen: Prediction,
    sequential: Prediction,
    refused: dict[Candidate, str],
) -> tuple[str, ...]:
    found = [*(step.answer.because for step in path.steps), path.leaf.why]
    if path.leaf.approach != chosen.candidate.approach:
        found.append(disagreement(path.leaf, chosen, refused))
    return tuple(found)


def disagreement(
    leaf: tree.Leaf, chosen: Prediction, refused: dict[Candidate, str]
) -> str:
    """Why the cost model does not choose what the questions lead to."""
    if leaf.approach in ("library", "cluster"):
        return (
            "The cost model knows one machine and one Python only; of what it"
            f" knows, {chosen.candidate} is the fastest."
        )
    for candidate, why in refused.items():
        if candidate.approach == leaf.approach:
            return f"Not {leaf.approach}, where the questions lead: {why}."
    return (
        f"The questions lead to {leaf.approach}; for these numbers the cost"
        f" model finds {chosen.candidate} faster, or as fast and plainer."
    )


def _own_warnings(task: Task, machine: Machine) -> tuple[str, ...]:
    found = []
    if task.shared_state:
        found.append(
            "the calls change common objects: guard every change with a lock,"
            " or give each worker its own and merge at the end"
        )
    if task.cores and task.cores > machine.workers:
        found.append(
            f"you asked about {task.cores} cores; here are {machine.workers}"
        )
    return tuple(found)


def as_json(advice: Advice) -> dict[str, Any]:
    """The advice as one object for other programs."""
    chosen = advice.chosen
    return {
        "approach": advice.approach,
        "workers": chosen.candidate.workers,
        "chunksize": chosen.chunksize,
        "predicted_seconds": {
            str(one.candidate): one.seconds for one in advice.predictions
        },
        "predicted_bytes": {
            str(one.candidate): one.peak_bytes for one in advice.predictions
        },
        "chunksizes": {
            str(one.candidate): one.chunksize for one in advice.predictions
        },
        "reasons": list(advice.reasons),
        "warnings": list(advice.warnings),
        "terms_seconds": dict(advice.terms),
        "would_change": list(advice.changes),
        "tree": {
            "leaf": advice.path.leaf.name,
            "approach": advice.path.leaf.approach,
            "page": advice.path.leaf.page,
            "snippet": advice.path.leaf.snippet,
        },
        "constants": advice.origin,
        "interpreter": advice.machine.label,
        "gil": advice.machine.gil,
    }
