"""The task: everything about the reader's work that the choice depends on."""

from dataclasses import dataclass, replace
from math import inf
from typing import Any

WAITING = ("waiting", "io", "i/o", "io-bound", "i/o-bound", "network")
COMPUTING = ("computing", "cpu", "cpu-bound", "compute")
BOTH = ("both", "hybrid", "mixed")


@dataclass(frozen=True)
class Task:
    """Many calls of one function; the seconds and bytes are those of one call.

    The defaults describe a hundred calls of ten milliseconds of Python code
    that share nothing.
    """

    tasks: int = 100
    cpu_seconds: float = 0.01
    wait_seconds: float = 0.0
    gil_share: float = 1.0  # of the CPU time: 0 is C code that releases it
    argument_bytes: int = 100
    result_bytes: int = 100
    length_spread: float = 0.0  # standard deviation of the lengths / mean
    lengths: tuple[float, ...] = ()  # relative, in the order of the items
    thread_slowdown: float = 1.0  # CPU time of a call beside a second thread
    memory_bytes_per_task: int = 0  # while a call runs

    ordered: bool = False  # each call needs the result of the one before
    shared_state: bool = False  # the calls change common objects
    needs_isolation: bool = False  # a crash or a leak must stay contained
    picklable: bool = True  # function, arguments and results
    runs_in_interpreter: bool = True  # its imports allow subinterpreters
    async_library: bool = False  # the waits have an asynchronous library
    coroutine: bool = False  # the function itself is a coroutine function
    parallel_already: bool = False  # a call uses several cores
    vectorisable: bool = False  # one call of a library does all of it
    several_machines: bool = False  # one machine is not enough

    latency_seconds: float | None = None  # others wait no longer than this
    memory_budget_bytes: int | None = None
    cores: int | None = None  # None: those of this machine
    startup_seconds: float = 0.0  # what each worker does once: load a model
    import_seconds: float = 0.0  # a process imports the function's module
    interpreter_import_seconds: float | None = None  # None: as a process
    first_call_seconds: float = 0.0  # more than the others, in each process
    argument_pickle_seconds: float = 0.0  # both ways, of one call
    result_pickle_seconds: float = 0.0
    argument_transfer_seconds: float | None = None  # to an interpreter
    result_transfer_seconds: float | None = None  # None: as its pickle
    error_seconds: float = 0.0  # standard error of a call's seconds

    def __post_init__(self) -> None:
        counts = (self.tasks, 1 if self.cores is None else self.cores)
        if min(counts) < 1:
            raise ValueError("tasks and cores are at least 1")
        if not 0 <= self.gil_share <= 1:
            raise ValueError("gil_share is between 0 and 1")
        amounts = (
            self.cpu_seconds,
            self.wait_seconds,
            self.argument_bytes,
            self.result_bytes,
            self.length_spread,
            self.memory_bytes_per_task,
            self.startup_seconds,
            self.import_seconds,
            self.interpreter_import_seconds or 0,
            self.first_call_seconds,
            self.argument_pickle_seconds,
            self.result_pickle_seconds,
            self.argument_transfer_seconds or 0,
            self.result_transfer_seconds or 0,
            self.error_seconds,
            self.latency_seconds or 0,
            self.memory_budget_bytes or 0,
            *self.lengths,
        )
        if not all(0 <= one < inf for one in amounts):
            raise ValueError("seconds and bytes are finite, not negative")
        if self.lengths and len(self.lengths) != self.tasks:
            raise ValueError("lengths has one number for each task")

    @property
    def seconds(self) -> float:
        """How long one call takes alone."""
        return self.cpu_seconds + self.wait_seconds

    @property
    def sequential_seconds(self) -> float:
        """How long all calls take, one after the other."""
        return self.tasks * self.seconds

    @property
    def wait_share(self) -> float:
        """The share of the time in which a call waits."""
        return self.wait_seconds / self.seconds if self.seconds else 0.0

    @property
    def held_seconds(self) -> float:
        """CPU seconds of a call that need the GIL, where there is one."""
        return self.cpu_seconds * self.gil_share

    def but(self, **changes: Any) -> "Task":  # noqa: ANN401 - any field
        """The same task with some fields changed."""
        return replace(self, **changes)


def from_five(
    workload_type: str,
    latency_requirement_ms: float | None = None,
    memory_budget_mb: float | None = None,
    cpu_cores: int | None = None,
    has_expensive_startup: bool = False,
) -> Task:
    """A task from five answers; the other fields keep their defaults.

    Raises:
        ValueError: `workload_type` is none of the words that are known.
    """
    kinds = {  # CPU seconds and waiting seconds that are usual for each
        **dict.fromkeys(WAITING, (0.0005, 0.1)),
        **dict.fromkeys(COMPUTING, (0.1, 0.0)),
        **dict.fromkeys(BOTH, (0.05, 0.1)),
    }
    word = workload_type.strip().lower()
    if word not in kinds:
        raise ValueError(
            f"{workload_type!r} is no workload: waiting, computing or both"
        )
    cpu_seconds, wait_seconds = kinds[word]
    latency = latency_requirement_ms
    memory = memory_budget_mb
    return Task(
        cpu_seconds=cpu_seconds,
        wait_seconds=wait_seconds,
        async_library=word not in COMPUTING,
        latency_seconds=None if latency is None else latency / 1000,
        memory_budget_bytes=None if memory is None else int(memory * 2**20),
        cores=cpu_cores,
        startup_seconds=1.0 if has_expensive_startup else 0.0,
    )
