"""The cells of the matrix: what each question measures, and how often."""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from guide.paths import SNIPPETS
from guide.questions import CORES, ITEMS, QUESTIONS, Question, Slice
from snippets.bench.declared import WORKLOADS

BENCH = SNIPPETS / "bench"
SINCE: Final = {
    "interpreters": (3, 14),
    "asyncio+interpreters": (3, 14),
}  # older have no such cell
POSIX_ONLY: Final = ("processes (fork)", "processes (forkserver)")


@dataclass(frozen=True)
class Profile:
    """How much to measure: so many rounds, if there is time; `seconds` is for one interpreter."""

    rounds: int
    seconds: float
    weighings: int


PROFILES: Final = {
    "quick": Profile(3, 45, 0),
    "standard": Profile(11, 600, 2),
    "thorough": Profile(31, 3000, 5),
}


@dataclass(frozen=True)
class Spec:
    """A cell that is to be measured, under any interpreter."""

    workload: str
    approach: str
    workers: int

    @property
    def size(self) -> int:
        """How many items the workload has."""
        return WORKLOADS[self.workload].size

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that change with the code or the size of the cell."""
        return _digest(self.workload, self.approach)

    @property
    def baseline(self) -> "Spec":
        """The cell that this one is compared with: sequential code."""
        return Spec(self.workload, "sequential", 1)

    def exists_on(self, version: tuple[int, ...], windows: bool) -> bool:
        """Whether an interpreter of `version` can do this at all."""
        enough = version >= SINCE.get(self.approach, (3, 11))
        return enough and not (windows and self.approach in POSIX_ONLY)


def cells(cores: int, questions: Iterable[Question] = QUESTIONS) -> list[Spec]:
    """Every cell of these questions on a machine with `cores` usable cores, each once."""
    return list(dict.fromkeys(spec for one in slices(questions) for spec in of_slice(one, cores)))


def of_profile(profile: str) -> list[Question]:
    """The questions that a profile has time for."""
    return [one for one in QUESTIONS if one.quick or profile != "quick"]


def slices(questions: Iterable[Question] = QUESTIONS) -> Iterator[Slice]:
    """The slices of these questions."""
    for one in questions:
        yield from one.slices


def of_slice(one: Slice, cores: int) -> Iterator[Spec]:
    """The cells of a slice, and the sequential code that they are compared with."""
    for workload in one.workloads:
        if workload in _WITH_BASELINE:
            yield Spec(workload, "sequential", 1)
        for approach in one.approaches:
            for count in one.workers:
                if approach != "sequential":
                    yield Spec(workload, approach, workers(count, workload, cores))


_WITH_BASELINE: Final = frozenset(
    workload for one in slices() if "sequential" in one.approaches for workload in one.workloads
)


def workers(declared: int, workload: str, cores: int) -> int:
    """How many workers a declared number means: one for each core, or for each item."""
    items = WORKLOADS[workload].size
    return {CORES: min(cores, items), ITEMS: items}.get(declared, declared)


def most_rounds(cores: int) -> dict[Spec, int]:
    """In how many rounds at most each cell is measured."""
    found: dict[Spec, int] = {}
    for one in slices():
        for spec in of_slice(one, cores):
            found[spec] = max(found.get(spec, 0), one.most_rounds)
    return found


def weighed(cores: int, questions: Iterable[Question] = QUESTIONS) -> list[Spec]:
    """The cells whose memory and context switches are wanted."""
    of = (spec for one in slices(questions) if one.weighed for spec in of_slice(one, cores))
    return list(dict.fromkeys(of))


@cache
def _digest(workload: str, approach: str) -> str:
    declared = WORKLOADS[workload]
    module = declared.right.__module__.rpartition(".")[2]
    file = approach.partition(" (")[0].replace("asyncio+", "loop with ").replace("asyncio", "loop")
    begin = [
        BENCH / f"workloads/{module}.py",
        BENCH / f"approaches/{file.replace(' ', '_')}.py",
        BENCH / "usage.py",
        BENCH / "resources.py",
    ]
    if declared.uses_server:
        begin.append(BENCH / "server.py")
    said = hashlib.sha256(f"{workload} {declared.size}".encode())
    said.update((BENCH / "child.py").read_bytes())
    for path in sorted(_with_imports(begin)):
        said.update(path.read_bytes())
    return said.hexdigest()[:16]


def _with_imports(begin: Iterable[Path]) -> list[Path]:
    """These modules and all that they import by relative imports."""
    found = list(begin)
    for path in found:  # grows while it is read
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ImportFrom) and node.level:
                folder = path.parents[node.level - 1] / (node.module or "").replace(".", "/")
                files = [folder.with_suffix(".py"), *(folder / f"{a.name}.py" for a in node.names)]
                found += [one for one in files if one.is_file() and one not in found]
    return found


@cache
def trace_digest() -> str:
    """The digest of the program that records the trace of two threads."""
    return hashlib.sha256((BENCH / "trace.py").read_bytes()).hexdigest()[:16]
