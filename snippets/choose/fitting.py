"""Finds constants with which the simulation takes as long as a program did.

A call costs the caller something and a worker something; how far the two
overlap is for the simulation to say. So what the worker takes is not computed
from what was timed: the program that was timed is simulated.
"""

from dataclasses import dataclass, replace

from .candidates import SIMULATED
from .constants import STARTING, Constants
from .machine import Machine
from .setting import Setting
from .task import Task

STEPS = 14  # halvings: to a part in 16,000
NOTHING = Task(cpu_seconds=0.0, argument_bytes=0, result_bytes=0)


@dataclass(frozen=True)
class Timed:
    """Calls that do nothing, with two workers, and the constant they tell."""

    constant: str
    figure: str  # the raw figure: seconds of each call
    approach: str
    calls: int
    chunksize: int = 1


TIMED = (  # as in programs/; what a chunk takes is known before what an item
    Timed("thread_task_seconds", "thread_call", "threads", 2000),
    Timed("process_task_seconds", "process_call", "processes", 300),
    Timed("process_item_seconds", "process_item", "processes", 10_000, 500),
    Timed("interpreter_task_seconds", "interpreter_call", "interpreters", 200),
)


def fitted(
    constants: Constants, machine: Machine, figures: dict[str, float]
) -> Constants:
    """The same constants with what a worker takes for each call."""
    for one in TIMED:
        if seconds := figures.get(one.figure):
            constants = _fitted(constants, machine, one, seconds)
    return constants


def _fitted(
    constants: Constants, machine: Machine, timed: Timed, seconds: float
) -> Constants:
    """Between nothing and twice what a call takes, two workers share it."""
    low, high = 0.0, 2 * seconds
    for _ in range(STEPS):
        middle = (low + high) / 2
        tried = replace(constants, **{timed.constant: middle})
        if simulated(tried, machine, timed) > seconds:
            high = middle
        else:
            low = middle
    return replace(constants, **{timed.constant: low})


def simulated(constants: Constants, machine: Machine, timed: Timed) -> float:
    """Seconds of each call in the simulation, the pool being open already."""
    setting = Setting(
        NOTHING.but(tasks=timed.calls),
        machine,
        constants.without(STARTING),
        workers=2,
        chunksize=timed.chunksize,
    )
    return SIMULATED[timed.approach](setting) / timed.calls
