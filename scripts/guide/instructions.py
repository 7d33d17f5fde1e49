"""How many instructions one thread executes for its work: a count that no other program disturbs.

`perf stat` reads the counters of the processor. Many virtual machines have none; there, valgrind's
callgrind counts while it simulates the processor, some fifty times as slowly.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Literal

from guide import children, guard
from guide.children import ChildError
from guide.interpreters import Found
from guide.matrix import Spec
from guide.paths import ROOT
from guide.results import Instructions

Tool = Literal["perf", "callgrind"]
LIMIT_SECONDS: Final = 300.0
ITEMS: Final = 2  # of a workload: a count does not need more
WORKLOADS: Final = ("arithmetic", "objects", "json-and-re", "compress", "hashing", "sqlite")
COUNTED: Final = {
    "perf": re.compile(r"^(\d+),.*instructions", re.MULTILINE),
    "callgrind": re.compile(r"Collected : (\d+)"),
}


class NoToolError(Exception):
    """Nothing on this machine counts instructions; one line says what was tried."""


@cache
def tool() -> Tool:
    """What counts here: the processor if it can, else the simulator.

    Raises:
        NoToolError: neither does.
    """
    tried: tuple[Tool, ...] = ("perf", "callgrind")
    for one in tried:
        try:
            _count(one, ["true"])
        except ChildError:
            continue
        return one
    raise NoToolError(
        "No instructions are counted: perf has no counter for them here,"
        " and valgrind is not installed (Debian: apt install valgrind)."
    )


def count(one: Found) -> Iterator[Instructions]:
    """The instructions of each workload under this interpreter, as they are counted.

    Raises:
        ChildError: a program failed, or took longer than `LIMIT_SECONDS`.
        NoToolError: nothing counts instructions here.
    """
    for workload in WORKLOADS:
        nothing, work = (
            _count(tool(), [one.path, "-m", "snippets.bench.once", workload, items])
            for items in ("0", str(ITEMS))
        )
        yield Instructions(
            interpreter=one.label,
            workload=workload,
            items=ITEMS,
            count=work - nothing,
            tool=tool(),
            digest=Spec(workload, "sequential", 1).digest,
        )


def _count(by: Tool, command: Sequence[str | Path]) -> int:
    """How many instructions a program executes, in user mode."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder, "said")
        watched = {
            "perf": ["perf", "stat", "-x,", "-e", "instructions:u", "-o", str(said), "--"],
            "callgrind": [
                "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                f"--log-file={said}",
            ],
        }[by]  # fmt: skip
        if not shutil.which(watched[0]):
            raise ChildError(f"{watched[0]} is not installed")
        _run([*watched, *command])
        found = COUNTED[by].search(said.read_text(encoding="utf-8"))
    if not found:
        raise ChildError(f"{watched[0]} counts no instructions here")
    return int(found[1])


def _run(command: Sequence[str | Path]) -> None:
    environment = children.environment() | {"PYTHONHASHSEED": "0"}  # the same path each time
    with guard.start(command, env=environment, cwd=ROOT) as child:
        try:
            _, complaints = child.communicate(timeout=LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            raise ChildError(f"{command[0]}: no end within {LIMIT_SECONDS:.0f} s") from None
    if child.returncode:
        last = (complaints.strip().splitlines() or ["no message"])[-1]
        raise ChildError(f"{command[0]}: {children.without_paths(last)}")
