"""How much memory an approach takes beyond what the program has already."""

from .candidates import Candidate
from .constants import Constants
from .task import Task


def peak_bytes(candidate: Candidate, task: Task, constants: Constants) -> int:
    """The workers, what their calls use, and what is under way between them.

    Results are counted for every approach: the caller keeps them all.
    """
    workers = min(candidate.workers, task.tasks)
    kept = task.tasks * task.result_bytes
    calls = workers * task.memory_bytes_per_task
    each = {
        "sequential": 0.0,
        "threads": constants.thread_bytes,
        "processes": constants.process_bytes,
        "interpreters": constants.interpreter_bytes,
        "asyncio": constants.loop_task_bytes,
        "asyncio+threads": constants.thread_bytes,
        "asyncio+processes": constants.process_bytes,
    }[candidate.approach]
    copied = 0
    if candidate.approach not in ("sequential", "threads", "asyncio"):
        copied = 2 * workers * (task.argument_bytes + task.result_bytes)
    return int(workers * each + calls + kept + copied)
