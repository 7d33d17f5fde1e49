"""What the chooser is told of a measured workload: a task, made of what the results say.

As `python -m snippets.choose measure` does for a reader's function: seconds and CPU seconds of a
call come from the sequential code, and whether threads overlap from a run with threads. What a
worker imports is what the shortest run with one worker took beyond its own start. `TOLD` names the
cells that say so; they are no test of a prediction.
"""

from statistics import median
from typing import Final

from guide.evidence import Evidence, slice_for
from guide.results import Cell, Interpreter
from snippets.bench.declared import WORKLOADS
from snippets.choose import constants, predict
from snippets.choose.candidates import Candidate
from snippets.choose.clock import LEAST_WAIT
from snippets.choose.constants import Calibration
from snippets.choose.machine import Machine
from snippets.choose.scaling import Scaling, applied
from snippets.choose.task import Task

BYTES: Final = {  # of an argument and of a result, pickled; others have at most a hundred or so
    "compress": (400_000, 170_000),
    "hashing": (2_000_000, 80),
    "json-and-re": (930_000, 20),
    "arguments-10000": (10_000, 10_000),
    "arguments-1000000": (1_000_000, 1_000_000),
    "arguments-50000000": (50_000_000, 50_000_000),
}
SMALL: Final = 100  # bytes of all others
SHARED: Final = ("count-", "dict-")  # workloads whose calls change one object
ONE_CALL: Final = "growing-1"  # one call: what is left of its time is the start of one worker
SATURATES: Final = 0.9  # of the cores: fewer tell nothing of what holds the GIL
TELLS: Final = 0.05  # of the time is handing over: what takes more tells of that
CLOCK_SECONDS: Final = 0.001  # less is too short for the clock of the CPU
PARALLEL: Final = 1.5  # CPU seconds per second from which a call uses several cores


def machine(evidence: Evidence, of: Interpreter) -> Machine:
    """The machine that was measured, with one of its interpreters."""
    here = evidence.results.machine
    major, minor = of.label.rstrip("t").split(".")
    return Machine(
        version=(int(major), int(minor)),
        gil=of.gil_enabled,
        free_threaded=of.free_threaded,
        system=here.system.partition(" ")[0].lower(),
        cores=here.usable,
        quota=here.quota,
        start_method=of.start_method,
        switch_interval_seconds=of.switch_interval_seconds,
    )


def calibration(label: str) -> Calibration:
    """The constants of an interpreter, as the measurement met it.

    Each child opens and closes a process pool before it takes a time, so that what the first pool
    of a program costs once is over.
    """
    return constants.reference(label).without(("process_first_seconds",))


def task(evidence: Evidence, workload: str, label: str) -> Task | None:
    """What the chooser knows of a workload; None if its sequential code was not measured."""
    alone = evidence.cell(workload, "sequential", 1, label)
    if alone is None or not alone.seconds or workload not in WORKLOADS:
        return None
    of = WORKLOADS[workload]
    here = machine(evidence, evidence.results.interpreter(label))
    argument, result = BYTES.get(workload, (SMALL, SMALL))
    cpu, wait = _seconds(alone)
    found = Task(
        tasks=alone.size,
        cpu_seconds=cpu,
        wait_seconds=wait,
        argument_bytes=argument,
        result_bytes=result,
        shared_state=workload.startswith(SHARED),
        runs_in_interpreter=not of.package,
        async_library=of.await_ is not None,
        parallel_already=_uses_several_cores(alone),
    )
    found = _with_threads(found, evidence, workload, label, here)
    return found if of.warm else _with_imports(found, evidence, label, here)


def told(evidence: Evidence, cell: Cell) -> bool:
    """Whether the facts of some task come from this cell."""
    if cell.approach == "sequential":
        return True
    if cell.workload == ONE_CALL:
        return cell.approach in ("processes", "interpreters")
    threads = _threads(evidence, cell.workload, cell.interpreter)
    return threads is not None and cell.key == threads.key


def _uses_several_cores(alone: Cell) -> bool:
    wall = median(alone.seconds)
    return wall > CLOCK_SECONDS and median(alone.cpu_seconds) > PARALLEL * wall


def _seconds(alone: Cell) -> tuple[float, float]:
    """CPU and waiting seconds of a call."""
    wall, cpu = median(alone.seconds), median(alone.cpu_seconds)
    wait = max(0.0, wall - cpu)
    if wait < LEAST_WAIT * wall:
        return wall / alone.size, 0.0
    return cpu / alone.size, wait / alone.size


def _threads(evidence: Evidence, workload: str, label: str) -> Cell | None:
    """The run with threads that asked for at least as many cores as there are."""
    alone = evidence.cell(workload, "sequential", 1, label)
    workers = evidence.workers(slice_for(workload))
    cell = evidence.cell(workload, "threads", workers, label)
    if alone is None or cell is None or not alone.seconds or not cell.seconds or cell.size < 2:
        return None
    if _uses_several_cores(alone):
        return None  # of a library that uses several cores, two threads tell nothing
    wanted = workers * median(alone.cpu_seconds) / median(alone.seconds)
    saturates = wanted > evidence.results.machine.parallel * SATURATES
    c = calibration(label).middle
    handing = cell.size * (c.thread_submit_seconds + c.thread_task_seconds) + c.thread_pool_seconds
    tells = handing < TELLS * median(cell.cpu_seconds)
    return cell if saturates and tells else None


def _with_threads(
    found: Task, evidence: Evidence, workload: str, label: str, here: Machine
) -> Task:
    cell = _threads(evidence, workload, label)
    alone = evidence.cell(workload, "sequential", 1, label)
    if cell is None or alone is None:
        return found
    used = median(cell.cpu_seconds) / median(cell.seconds)
    ratio = median(cell.cpu_seconds) / median(alone.cpu_seconds)
    seen = Scaling(cell.workers, used, used, max(1.0, ratio))
    return applied(found, seen, here, calibration(label).middle.second_core)


def _with_imports(found: Task, evidence: Evidence, label: str, here: Machine) -> Task:
    return found.but(
        import_seconds=_import_seconds(evidence, "processes", label, here),
        interpreter_import_seconds=_import_seconds(evidence, "interpreters", label, here),
    )


def _import_seconds(evidence: Evidence, approach: str, label: str, here: Machine) -> float:
    """What a worker of the measuring program takes beyond what its start costs anyway."""
    cell = evidence.cell(ONE_CALL, approach, 1, label)
    alone = evidence.cell(ONE_CALL, "sequential", 1, label)
    if cell is None or alone is None or not cell.seconds or not alone.seconds:
        return 0.0
    one = Task(tasks=1, cpu_seconds=median(alone.seconds))
    plain = predict.simulate(Candidate(approach), one, here, calibration(label).middle)
    return max(0.0, median(cell.seconds) - plain)
