"""What would change the answer: where another approach becomes the best."""

from collections.abc import Callable
from math import sqrt

from .candidates import Candidate, chunk_sizes
from .constants import Calibration
from .machine import Machine
from .predict import Prediction, simulate
from .task import Task
from .units import time_text

DIGITS = 2  # of a border: more would be no better
STEPS = 12  # of a search by halves: the answer is good to a few per cent
REACH = 10_000.0  # times smaller or larger than it is


def thresholds(
    chosen: Prediction,
    task: Task,
    machine: Machine,
    calibration: Calibration,
) -> list[str]:
    """Sentences such as "below 0.4 ms per task: sequential"."""
    found = []
    candidate = chosen.candidate

    def gains(other: Task) -> bool:
        """Whether the chosen approach still beats sequential code."""
        known, chunk = calibration.middle, chosen.chunksize
        plain = simulate(Candidate("sequential"), other, machine, known)
        return simulate(candidate, other, machine, known, chunk) < plain

    if candidate.approach == "sequential":
        return _where_pools_begin(task, machine, calibration)
    if not gains(task):
        return []
    shorter = _border(lambda factor: gains(_scaled(task, factor)), down=True)
    if shorter:
        at = time_text(shorter * task.seconds, DIGITS)
        found.append(f"below {at} per call: sequential")
    fewer = _border(lambda factor: gains(_fewer(task, factor)), down=True)
    if fewer and round(fewer * task.tasks) > 2:
        found.append(f"below {round(fewer * task.tasks)} calls: sequential")
    return found


def _where_pools_begin(
    task: Task, machine: Machine, calibration: Calibration
) -> list[str]:
    """For which length of a call sequential is no longer the best."""
    alone = task.ordered or task.coroutine or task.tasks == 1
    if alone or not task.seconds:
        return []
    cores = max(2, task.cores or machine.workers)
    kinds = ["threads"] + ["processes"] * task.picklable
    found = []
    for kind in kinds:
        other = Candidate(kind, min(cores, task.tasks))

        def loses(factor: float, other: Candidate = other) -> bool:
            longer = _scaled(task, factor)
            plain = longer.sequential_seconds
            known = calibration.middle
            return (
                min(
                    simulate(other, longer, machine, known, chunk)
                    for chunk in chunk_sizes(longer, other)
                )
                > plain
            )

        if border := _border(loses, down=False):
            at = time_text(border * task.seconds, DIGITS)
            found.append(f"above {at} per call: {kind}")
    return found


def _border(holds: Callable[[float], bool], *, down: bool) -> float | None:
    """The factor at which `holds` ends; None if it holds as far as we look."""
    near, far = 1.0, 1 / REACH if down else REACH
    if not holds(near) or holds(far):
        return None
    for _ in range(STEPS):
        between = sqrt(near * far)
        if holds(between):
            near = between
        else:
            far = between
    return sqrt(near * far)


def _scaled(task: Task, factor: float) -> Task:
    return task.but(
        cpu_seconds=task.cpu_seconds * factor,
        wait_seconds=task.wait_seconds * factor,
    )


def _fewer(task: Task, factor: float) -> Task:
    count = max(1, round(task.tasks * factor))
    return task.but(tasks=count, lengths=task.lengths[:count])
