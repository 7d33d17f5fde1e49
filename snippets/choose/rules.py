"""Other people's rules, to be compared with the tree, and what they miss.

Each rule is a short tree that is often repeated; on many tasks it agrees with
ours. `corrections` says where it does not, and why.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .machine import Machine
from .task import Task

Rule = Callable[[Task, Machine], str]


def cpu_or_io(task: Task, machine: Machine) -> str:
    """Is it CPU or I/O? Processes for the one, threads for the other."""
    return "threads" if task.wait_share >= 0.5 else "processes"


def five_steps(task: Task, machine: Machine) -> str:
    """Five questions in a row; the fifth is about work that does both."""
    if task.wait_share >= 0.5:
        return "asyncio" if task.async_library or task.coroutine else "threads"
    if task.tasks == 1 or task.ordered:
        return "sequential"
    if task.shared_state:
        return "threads"
    return "processes"  # the fifth question is never reached


def always(approach: str) -> Rule:
    """The same answer for every task."""
    return lambda task, machine: approach


RULES: dict[str, Rule] = {
    "CPU or I/O": cpu_or_io,
    "five steps": five_steps,
    "always threads": always("threads"),
    "always processes": always("processes"),
    "never": always("sequential"),
}


@dataclass(frozen=True)
class Correction:
    """A sentence of a rule, and what is to be said instead."""

    rule: str
    says: str
    instead: str


CORRECTIONS = (
    Correction(
        "CPU or I/O",
        "Computing is for processes.",
        "Also for threads: without the GIL, and around C code that releases"
        " it. And for nothing at all, if it is little.",
    ),
    Correction(
        "CPU or I/O",
        "Threads are not parallel.",
        "They are while they wait, in C code that releases the GIL, and on a"
        " build without one.",
    ),
    Correction(
        "CPU or I/O",
        "It is one or the other.",
        "Most programs do both; where the time goes is measured, not read off"
        " the names of the functions.",
    ),
    Correction(
        "five steps",
        "The fifth question is about work that waits and computes.",
        "It is never asked: such work has answered yes to the first or the"
        " second question and is at its end.",
    ),
    Correction(
        "five steps",
        "Sharing state is the reason for a build without the GIL.",
        "Independent work gains most there; common objects that change need"
        " locks and do not scale.",
    ),
    Correction(
        "five steps",
        "asyncio for files, networks and databases.",
        "Only with an asynchronous library; reading a file blocks the loop.",
    ),
)


@dataclass(frozen=True)
class Row:
    """A row of the five-row framework, with what was corrected in it."""

    workload: str
    approach: str
    when: str
    corrected: str
    task: Task
    machine: Machine


FRAMEWORK = (
    Row(
        "computing, one thing after the other",
        "sequential",
        "there is one call, or each needs the one before",
        "also whenever the calls together are shorter than a pool's start",
        Task(tasks=1, cpu_seconds=1.0),
        Machine(),
    ),
    Row(
        "computing, in parallel, on one Python without the GIL",
        "threads",
        "the calls share little, and no extension switches the GIL on",
        "shared state is not the reason: it needs locks and scales worst",
        Task(tasks=40, cpu_seconds=0.05),
        Machine(gil=False, free_threaded=True),
    ),
    Row(
        "computing, in parallel, isolated",
        "processes",
        "a crash must be contained, or the GIL is in the way",
        "a dead worker breaks its whole pool: have a plan for that",
        Task(tasks=40, cpu_seconds=0.05, needs_isolation=True),
        Machine(),
    ),
    Row(
        "waiting",
        "asyncio",
        "there is an asynchronous library, and waits by the hundred",
        "ten to a hundred waits are as well served by threads; thousands are"
        " what asyncio is for",
        Task(
            tasks=1000,
            cpu_seconds=1e-4,
            wait_seconds=0.1,
            async_library=True,
        ),
        Machine(),
    ),
    Row(
        "waiting and computing",
        "asyncio+processes",
        "both take a good part of the time",
        "with the GIL the pool beside the loop is one of processes; without"
        " it, of threads",
        Task(
            tasks=200,
            cpu_seconds=0.05,
            wait_seconds=0.1,
            async_library=True,
        ),
        Machine(),
    ),
)
