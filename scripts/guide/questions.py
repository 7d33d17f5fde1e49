"""The readers' questions, each with the cells that answer it: the declaration of the matrix.

An approach that a question leaves out has its reason beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from snippets.bench.workloads import arguments, growing, tasks, together

APPROACHES: Final = (
    "sequential", "threads", "processes", "interpreters",
    "asyncio", "asyncio+threads", "asyncio+processes", "loops in threads",
)  # fmt: skip
METHODS: Final = ("processes (fork)", "processes (forkserver)", "processes (spawn)")
CORES: Final = 0  # as a number of workers: one for each usable core
ITEMS: Final = -1  # as a number of workers: one for each item
IN_FLIGHT: Final = 8  # requests that every approach has open at once


@dataclass(frozen=True)
class Slice:
    """A workload, or a family of sizes of one, and the cells of it that are measured."""

    workloads: tuple[str, ...]
    approaches: tuple[str, ...]
    workers: tuple[int, ...] = (CORES,)
    left_out: Mapping[str, str] = field(default_factory=dict)  # approach: reason
    most_rounds: int = 100  # of cells that take long; fewer than the profile has
    weighed: bool = False  # for memory and context switches too

    @property
    def workload(self) -> str:
        """The only workload, or the first of the family."""
        return self.workloads[0]


@dataclass(frozen=True)
class Question:
    """What a reader asks; `seconds` is what a round takes for one interpreter, about."""

    name: str  # for --only
    asks: str
    seconds: float
    slices: tuple[Slice, ...]
    quick: bool = False  # whether the quick profile answers it


SAME_AS_ASYNCIO = "nothing to compute, and nothing that blocks: asyncio alone does the same"
NO_WAIT = "nothing waits, so the loop has nothing to do; the pool alone does the same"
ONE_LOOP = "computes on the loop: as fast as sequential code, shown by arithmetic"
THREADS_SHARE = "what is counted into is shared by threads; the others have a copy each"
NO_NUMPY = "NumPy cannot be imported into an interpreter of its own (ImportError)"
SCALE = "costs too much memory beyond this number: see the figures for 64"


def _no(reason: str, *approaches: str) -> dict[str, str]:
    return dict.fromkeys(approaches, reason)


COMPUTING: Final = ("sequential", "threads", "processes", "interpreters")
NOT_COMPUTING: Final = MappingProxyType(
    _no(ONE_LOOP, "asyncio")
    | _no(NO_WAIT, "asyncio+threads", "asyncio+processes", "loops in threads")
)


def _computing(workload: str, *, weighed: bool = False) -> Slice:
    return Slice((workload,), COMPUTING, left_out=NOT_COMPUTING, weighed=weighed)


def _family(prefix: str, sizes: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(f"{prefix}-{size}" for size in sizes)


TASKS: Final = _family("tasks", tuple(steps for steps, _, _ in tasks.SIZES))
TOGETHER: Final = _family("together", together.SIZES)
ONE_AT_A_TIME: Final = _no("has one request open at a time", "sequential") | _no(
    SAME_AS_ASYNCIO, "asyncio+threads", "asyncio+processes"
)
QUESTIONS: Final = (
    Question(
        "waiting", "What helps while the program waits?", 2.5,
        (Slice(("http",), APPROACHES, (IN_FLIGHT,), weighed=True),),
        quick=True,
    ),
    Question(
        "workers-waiting", "How many threads help while it waits?", 1.7,
        (
            Slice(
                ("http",), ("threads",), (2, 4, 16, 20, 40, 80),
                _no("asked of threads: a worker of the others costs more", *APPROACHES[2:4])
                | _no("has tasks instead of workers", *APPROACHES[4:])
                | _no("has no workers", "sequential"),
            ),
        ),
        quick=True,
    ),
    Question(
        "computing", "What helps while it computes in Python?", 3,
        (Slice(("arithmetic",), APPROACHES, weighed=True),),
        quick=True,
    ),
    Question(
        "workers-computing", "How many workers help while it computes?", 3.5,
        (
            Slice(
                ("arithmetic",), COMPUTING[1:], (1, 2, 4),
                _no("has no workers", "sequential") | NOT_COMPUTING,
            ),
        ),
        quick=True,
    ),
    Question(
        "computing-in-c", "What helps while it computes in C?", 2,
        (Slice(("compress",), APPROACHES),),
        quick=True,
    ),
    Question(
        "kinds", "With the GIL or without it, for my kind of work?", 6,
        (
            _computing("objects"),
            _computing("json-and-re"),
            _computing("hashing"),
            _computing("sqlite"),
        ),
    ),
    Question(
        "numpy", "What does NumPy gain?", 2,
        tuple(
            Slice(
                (workload,), COMPUTING[:3],
                left_out=_no(NO_NUMPY, "interpreters") | NOT_COMPUTING,
            )
            for workload in ("numpy", "matrices")
        ),
    ),
    Question(
        "mixed", "What helps when it does both?", 3,
        (Slice(("fetch-and-parse",), APPROACHES, (IN_FLIGHT,)),),
        quick=True,
    ),
    Question(
        "files", "What helps with many files?", 1,
        (
            Slice(
                ("files",),
                (*COMPUTING, "asyncio+threads"), (IN_FLIGHT,),
                _no("has no file operations; they go to threads", "asyncio", "loops in threads")
                | _no("files want threads beside the loop, not processes", "asyncio+processes"),
            ),
        ),
    ),
    Question(
        "programs", "What helps when it starts other programs?", 1.5,
        (
            Slice(
                ("programs",),
                ("sequential", "threads", "asyncio"), (CORES,),
                _no("a worker process that waits for a process gains nothing", *APPROACHES[2:4])
                | _no(SAME_AS_ASYNCIO, "asyncio+threads", "asyncio+processes")
                | _no("one loop waits for all of them", "loops in threads"),
            ),
        ),
    ),
    Question(
        "pays", "Does it pay for me? (by the length of a task)", 6,
        (
            Slice(TASKS[:-1], (*COMPUTING, "processes (chunks)"), (2,), NOT_COMPUTING),
            Slice(
                TASKS[-1:], (*COMPUTING, "processes (chunks)"), (2,), NOT_COMPUTING, most_rounds=3
            ),
        ),
    ),
    Question(
        "growing", "From how many tasks on does it pay?", 2.5,
        (
            Slice(
                _family("growing", growing.SIZES),
                (*COMPUTING, "asyncio", "loops in threads"), (CORES,),
                _no(NO_WAIT, "asyncio+threads", "asyncio+processes"),
            ),
        ),
    ),
    Question(
        "arguments", "What do big arguments cost?", 2,
        (
            Slice(
                _family("arguments", tuple(length for length, _ in arguments.SIZES)),
                COMPUTING, (2,),
                NOT_COMPUTING,
            ),
        ),
    ),
    Question(
        "in-flight", "How many requests at once?", 9,
        (
            Slice(
                TOGETHER[:1], (*COMPUTING[1:], *METHODS, "asyncio", "loops in threads"), (ITEMS,),
                ONE_AT_A_TIME, weighed=True,
            ),
            Slice(
                TOGETHER[1:2], (*COMPUTING[1:], "asyncio", "loops in threads"), (ITEMS,),
                ONE_AT_A_TIME, weighed=True, most_rounds=3,
            ),
            Slice(
                TOGETHER[2:], ("threads", "asyncio"), (ITEMS,),
                ONE_AT_A_TIME
                | _no(SCALE, "processes", "interpreters")
                | _no(SAME_AS_ASYNCIO, "loops in threads"),
                weighed=True, most_rounds=3,
            ),
        ),
    ),
    Question(
        "start", "What does a pool cost before it does anything?", 1.5,
        (
            Slice(
                ("start",), ("threads", *METHODS, "interpreters", "asyncio"), (1,),
                _no("opens nothing", "sequential")
                | _no("is under one of the three start methods here", "processes")
                | _no("costs what its parts cost", *APPROACHES[5:]),
            ),
        ),
        quick=True,
    ),
    Question(
        "sharing", "What does it cost to share, and what is lost without a lock?", 2.5,
        (
            Slice(
                (
                    "count-unlocked", "count-locked", "count-merged",
                    "dict-unlocked", "dict-locked", "dict-merged",
                ),
                ("sequential", "threads"), (CORES,),
                _no(THREADS_SHARE, "processes", "interpreters", "asyncio+processes")
                | _no("one thread, which shares with nobody", "asyncio")
                | _no(NO_WAIT, "asyncio+threads", "loops in threads"),
            ),
        ),
    ),
    Question(
        "loop-delay", "How late is the event loop while something computes beside it?", 2.5,
        (
            Slice(
                ("loop-delay-python", "loop-delay-c"),
                ("asyncio", "asyncio+threads", "asyncio+processes", "asyncio+interpreters"),
                (CORES,),
                _no("has no event loop that could be late", *COMPUTING)
                | _no("each loop is blocked as one is", "loops in threads"),
            ),
        ),
    ),
    Question(
        "three-tasks", "Three tasks that wait, three that compute: time, CPU, memory?", 3,
        (
            Slice(
                ("three-waits", "three-computations"),
                ("sequential", "threads", "processes", "asyncio"), (3,),
                _no("not in the table that this one corrects", "interpreters", *APPROACHES[5:]),
                weighed=True,
            ),
        ),
    ),
    Question(
        "scraper", "A hundred pages: which way of fetching and computing?", 9,
        (
            Slice(
                ("scraper",),
                ("sequential", *APPROACHES[4:]), (100,),
                _no("one of the four variants asked for has a loop", *COMPUTING[1:]),
                weighed=True,
            ),
            Slice(
                ("scraper-unbalanced",),
                ("sequential", *APPROACHES[4:]), (10,),
                _no("one of the four variants asked for has a loop", *COMPUTING[1:]),
            ),
        ),
    ),
)  # fmt: skip


def question(name: str) -> Question:
    """The question called `name`; KeyError if there is none."""
    for one in QUESTIONS:
        if one.name == name:
            return one
    raise KeyError(name)
