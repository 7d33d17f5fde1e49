"""Which approaches, with how many workers, come into question for a task."""

from collections.abc import Callable
from dataclasses import dataclass

from . import loops, pools
from .machine import Machine
from .setting import Setting
from .task import Task

SIMULATED: dict[str, Callable[[Setting], float]] = {
    "sequential": pools.sequential,
    "threads": pools.threads,
    "processes": pools.processes,
    "interpreters": pools.interpreters,
    "asyncio": loops.loop,
    "asyncio+threads": loops.loop_with_threads,
    "asyncio+processes": loops.loop_with_processes,
}
MANY = (4, 8, 16, 32, 64, 128, 256)  # workers: more than cores if they wait
IN_FLIGHT = (10, 100, 1000, 10_000)
WAITS = 0.05  # from this share of waiting on, more workers than cores


@dataclass(frozen=True)
class Candidate:
    """An approach and a number of workers: "threads:2"."""

    approach: str
    workers: int = 1

    def __str__(self) -> str:
        if self.approach == "sequential":
            return self.approach
        return f"{self.approach}:{self.workers}"


def candidates(task: Task, machine: Machine) -> list[Candidate]:
    """What could be done, cheapest to maintain first."""
    found = [Candidate("sequential")]
    if task.ordered or task.tasks == 1:
        return found
    cores = task.cores or machine.workers
    pool_sizes = _sizes(task, {2, cores, 2 * cores}, cores)
    if task.coroutine or (task.async_library and task.wait_seconds):
        sizes = [n for n in IN_FLIGHT if n < task.tasks]
        sizes += [task.tasks] if task.tasks <= IN_FLIGHT[-1] else []
        found += [Candidate("asyncio", n) for n in sizes]
        if task.cpu_seconds:
            found += [Candidate("asyncio+threads", cores)]
            found += [Candidate("asyncio+processes", cores)] * task.picklable
    if task.coroutine:
        return found
    found += [Candidate("threads", n) for n in pool_sizes]
    if task.picklable:
        few = [n for n in pool_sizes if n <= 8 * cores]
        found += [Candidate("processes", n) for n in few]
    if machine.has_interpreters and task.runs_in_interpreter:
        few = [n for n in pool_sizes if n <= 4 * cores]
        found += [Candidate("interpreters", n) for n in few]
    return found


def _sizes(task: Task, sizes: set[int], cores: int) -> list[int]:
    if task.wait_share < WAITS:
        sizes = {2, cores} | {n for n in MANY if n < cores}
    else:
        sizes = sizes | set(MANY)
        if task.tasks <= 2 * MANY[-1]:
            sizes.add(task.tasks)
    return sorted({min(n, task.tasks) for n in sizes if n >= 2})


def chunk_sizes(task: Task, candidate: Candidate) -> list[int]:
    """The chunk sizes worth trying; only processes.map has any effect."""
    if candidate.approach != "processes":
        return [1]
    share = -(-task.tasks // candidate.workers)
    tried = {1, share, -(-share // 2), -(-share // 4), -(-share // 8)}
    return sorted(size for size in tried if size)
