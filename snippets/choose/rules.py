"""Other people's rules, to be compared with the tree, and what they miss.

Each rule is a short tree that is often repeated; on many tasks it agrees with
ours. `corrections` says where it does not, and why.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .machine import Machine
from .task import Task
from .tree import otherwise

Rule = Callable[[Task, Machine], str]


def always(approach: str) -> Rule:
    """The same answer for every task."""
    return lambda task, machine: approach


@dataclass(frozen=True)
class Step:
    """A question of a rule; a task that it fits has its answer here."""

    asks: str
    says: str  # the answer, as the rule puts it
    fits: Callable[[Task, Machine], bool]
    approach: Rule


def _waits(task: Task, machine: Machine) -> bool:
    return task.wait_share >= 0.5


def _waits_on_a_loop(task: Task, machine: Machine) -> str:
    return "asyncio" if task.async_library or task.coroutine else "threads"


CPU_OR_IO = (
    Step(
        "Is it I/O that takes the time?",
        "a pool of threads",
        _waits,
        always("threads"),
    ),
    Step(
        "Is it the CPU?",
        "a pool of processes",
        otherwise,
        always("processes"),
    ),
)
FIVE_STEPS = (
    Step(
        "Is it bound by I/O?",
        "asyncio",
        _waits,
        _waits_on_a_loop,
    ),
    Step(
        "Does it compute, with nothing to run in parallel?",
        "one thread",
        lambda task, machine: task.tasks == 1 or task.ordered,
        always("sequential"),
    ),
    Step(
        "Do the workers share memory?",
        "threads on a build without the GIL",
        lambda task, machine: task.shared_state,
        always("threads"),
    ),
    Step(
        "Do the workers need isolation, or are they independent?",
        "processes, in either case",
        otherwise,
        always("processes"),
    ),
    Step(
        "Does it both wait and compute?",
        "threads without the GIL beside asyncio",
        lambda task, machine: 0 < task.wait_share < 1,
        always("asyncio+threads"),
    ),
)


def asyncio_where_it_can(task: Task, machine: Machine) -> str:
    """An event loop where the waits have an asynchronous library."""
    waits = task.wait_seconds and (task.async_library or task.coroutine)
    return "asyncio" if waits else "sequential"


def last_step(steps: tuple[Step, ...], task: Task, machine: Machine) -> Step:
    """The step at which a task has its answer: the first that fits."""
    return next(step for step in steps if step.fits(task, machine))


def stepwise(steps: tuple[Step, ...]) -> Rule:
    """The rule that asks these questions, one after the other."""
    return lambda task, machine: last_step(steps, task, machine).approach(
        task, machine
    )


RULES: dict[str, Rule] = {
    "CPU or I/O": stepwise(CPU_OR_IO),
    "five steps": stepwise(FIVE_STEPS),
    "always threads": always("threads"),
    "always processes": always("processes"),
    "asyncio where it can": asyncio_where_it_can,
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
        "It is never asked: what mostly waits is at its end with the first"
        " question, and all the rest with the second, third or fourth.",
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
    says: str  # what the framework answers
    approach: str  # what the engine answers to `task` on `machine`
    when: str
    corrected: str
    task: Task
    machine: Machine


FRAMEWORK = (
    Row(
        "computing, one thing after the other",
        "one thread",
        "sequential",
        "there is one call, or each needs the one before",
        "also whenever the calls together are shorter than a pool's start",
        Task(tasks=1, cpu_seconds=1.0),
        Machine(),
    ),
    Row(
        "computing, in parallel, on one Python without the GIL",
        "threads without the GIL, to share state",
        "threads",
        "the calls share little, and no extension switches the GIL on",
        "shared state is not the reason: it needs locks and scales worst",
        Task(tasks=40, cpu_seconds=0.05),
        Machine(gil=False, free_threaded=True),
    ),
    Row(
        "computing, in parallel, isolated",
        "processes",
        "processes",
        "a crash must be contained, or the GIL is in the way",
        "a dead worker breaks its whole pool: have a plan for that",
        Task(tasks=40, cpu_seconds=0.05, needs_isolation=True),
        Machine(),
    ),
    Row(
        "waiting",
        "asyncio, for ten to a hundred tasks",
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
        "asyncio beside threads without the GIL",
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
