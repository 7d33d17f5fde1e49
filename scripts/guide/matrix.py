"""What is measured: the one declaration of all cells, as questions that readers have."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from guide.paths import SNIPPETS
from snippets.bench.declared import WORKLOADS

BENCH = SNIPPETS / "bench"
PROFILES = {"quick": 3, "standard": 11, "thorough": 31}  # rounds
IN_FLIGHT = 8  # requests that every approach has open at once
ALL = (
    "sequential", "threads", "processes", "interpreters",
    "asyncio", "asyncio+threads", "asyncio+processes",
)  # fmt: skip
SINCE = {"interpreters": (3, 14)}  # on older Pythons the cell does not exist
POSIX_ONLY = ("processes (fork)", "processes (forkserver)")


@dataclass(frozen=True)
class Slice:
    """A question and the cells that answer it; `workers` 0 means as many as usable cores."""

    question: str
    workload: str
    approaches: tuple[str, ...]
    workers: tuple[int, ...]


QUESTIONS = (
    Slice("What helps while the program waits?", "http", ALL, (IN_FLIGHT,)),
    Slice("How many threads help while it waits?", "http", ("threads",), (2, 4, 16, 32)),
    Slice("What helps while it computes in Python?", "arithmetic", ALL, (0,)),
    Slice(
        "How many workers help while it computes?",
        "arithmetic",
        ("threads", "processes", "interpreters"),
        (1, 2, 4),
    ),
    Slice("What helps while it computes in C?", "compress", ALL, (0,)),
    Slice("What helps when it does both?", "fetch-and-parse", ALL, (IN_FLIGHT,)),
    Slice(
        "What does a pool cost before it does anything?",
        "start",
        (
            "threads", "processes (fork)", "processes (forkserver)", "processes (spawn)",
            "interpreters", "asyncio",
        ),
        (1,),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Spec:
    """A cell that is to be measured, under any interpreter."""

    workload: str
    approach: str
    workers: int

    @property
    def size(self) -> int:
        """How many items the workload has."""
        return int(WORKLOADS[self.workload].size)

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that change with the code or the size of the cell."""
        return _digest(self.workload, self.approach)

    def exists_on(self, version: tuple[int, ...], windows: bool) -> bool:
        """Whether an interpreter of `version` can do this at all."""
        enough = version >= SINCE.get(self.approach, (3, 11))
        return enough and not (windows and self.approach in POSIX_ONLY)


def cells(cores: int) -> list[Spec]:
    """Every cell on a machine with `cores` usable cores, each once."""
    return list(dict.fromkeys(_cells(cores)))


def _cells(cores: int) -> Iterator[Spec]:
    for slice_ in QUESTIONS:
        for approach in slice_.approaches:
            for workers in slice_.workers:
                yield Spec(
                    slice_.workload, approach, 1 if approach == "sequential" else workers or cores
                )


@cache
def _digest(workload: str, approach: str) -> str:
    declared = WORKLOADS[workload]
    module = declared.right.__module__.rpartition(".")[2]
    file = approach.partition(" (")[0].replace("asyncio+", "loop_with_").replace("asyncio", "loop")
    files = [
        f"workloads/{module}.py",
        f"approaches/{file}.py",
        "child.py",
        "usage.py",
        "workload.py",
    ]
    if approach.startswith("asyncio+"):
        files.append("approaches/loop_with_pool.py")
    if declared.uses_server:
        files += ["client.py", "client_async.py", "pages.py", "parsing.py", "server.py"]
    said = hashlib.sha256(str(declared.size).encode())
    for name in files:
        said.update((BENCH / name).read_bytes())
    return said.hexdigest()[:16]


@cache
def trace_digest() -> str:
    """The digest of the program that records the trace of two threads."""
    return hashlib.sha256((BENCH / "trace.py").read_bytes()).hexdigest()[:16]
