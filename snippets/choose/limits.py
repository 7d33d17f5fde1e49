"""The limits that a task sets: isolation, memory, latency, shared objects."""

from .machine import Machine
from .predict import Prediction
from .task import Task


def broken(prediction: Prediction, task: Task, machine: Machine) -> str:
    """Which limit a candidate breaks, in words; empty if it keeps to all."""
    approach = prediction.candidate.approach
    if task.needs_isolation and "processes" not in approach:
        return "a crash in a call would end the whole program"
    if task.shared_state and approach in (
        "processes", "interpreters", "asyncio+processes"
    ):  # fmt: skip
        return "workers that share no objects would each change a copy"
    budget = task.memory_budget_bytes
    if budget is not None and prediction.peak_bytes > budget:
        needs = prediction.peak_bytes / 2**20
        return f"it needs about {needs:.0f} MiB, over the memory budget"
    latency = task.latency_seconds
    if (
        latency is not None
        and (delay := held_up(prediction, task, machine)) > latency
    ):
        return (
            f"whoever waits may be held up for {delay * 1000:.0f} ms,"
            " longer than the latency that you ask for"
        )
    return ""


def held_up(prediction: Prediction, task: Task, machine: Machine) -> float:
    """How long a call that is ready may wait for one that computes.

    On a loop it waits until the other is done. Beside threads that hold the
    GIL each of its turns waits for one switch interval per thread. One after
    the other, it waits for all calls before it.
    """
    approach, workers = (
        prediction.candidate.approach,
        prediction.candidate.workers,
    )
    if approach == "sequential":
        return task.sequential_seconds - task.seconds
    if approach == "asyncio":
        return task.cpu_seconds
    if "threads" in approach and machine.gil and task.held_seconds:
        turn = min(machine.switch_interval_seconds, task.held_seconds)
        return workers * turn
    return 0.0
