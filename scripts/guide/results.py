"""The results' data model: one JSON file per machine is the only truth about a measurement.

Every time is in seconds, every size in bytes; a ratio is taken between repeats of one round.
Reading validates everything, so that a file edited by hand gives one clear line.
"""

import json
import math
import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from guide.trace_model import Trace as Trace

SCHEMA_VERSION: Final = 1

Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Label = Annotated[str, Field(pattern=r"^3\.\d+t?$")]  # "3.14", "3.14t"
Name = Annotated[str, Field(pattern=r"^[a-z0-9+ ().:_-]+$", max_length=60)]


class ResultsError(Exception):
    """A results file that cannot be used; its text is one line that says why and what to do."""


class Record(BaseModel):
    """Strict and closed: an unknown or ill-typed field is an error, not a surprise."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Machine(Record):
    """What was measured on; holds no host name, user or path."""

    cpu: str  # model name as the system gives it
    cores: int = Field(ge=1)  # logical CPUs of the machine
    usable: int = Field(ge=1)  # logical CPUs that this process may use (affinity)
    quota: float | None = Field(default=None, gt=0)  # CPUs that the container allows (cgroup)
    memory_bytes: int | None = Field(default=None, gt=0)
    system: str  # "Linux 6.1 x86_64"

    @property
    def parallel(self) -> int:
        """How many processes can compute at once: the usable CPUs, as far as the quota goes."""
        return min(self.usable, math.ceil(self.quota)) if self.quota else self.usable


class Interpreter(Record):
    """What a child process of this interpreter said about itself."""

    label: Label
    version: str  # "3.14.9"
    implementation: str  # "CPython"
    compiler: str
    free_threaded: bool  # the build
    gil_enabled: bool  # the state, after the imports of a measurement
    start_method: Literal["fork", "spawn", "forkserver"]  # multiprocessing's default here
    switch_interval_seconds: Seconds
    optimised: Literal["yes", "no", "unknown"]  # built with profile-guided optimisation

    @property
    def release(self) -> str:
        """The exact version with its build: "3.14.9t"."""
        return self.version + ("t" if self.free_threaded else "")


class Capacity(Record):
    """How much `processes` busy processes got done at once, relative to one alone."""

    moment: Literal["before", "during", "after"]
    taken: datetime
    processes: int = Field(ge=1)
    throughput: float = Field(gt=0, allow_inf_nan=False)  # 2.0 is ideal for two processes


class Latency(Record):
    """Seconds, over the requests, or the wakings of the loop, of one repeat."""

    p50: Seconds
    p95: Seconds
    p99: Seconds


class Cell(Record):
    """Every repeat of one approach on one workload under one interpreter."""

    interpreter: Label
    workload: Name
    approach: Name
    workers: int = Field(ge=1)
    size: int = Field(ge=1)  # how many items the workload had
    rounds: list[Annotated[int, Field(ge=0)]] = []  # seconds[i] was measured in rounds[i]
    seconds: list[Seconds] = []
    cpu_seconds: list[Seconds] = []  # of the process and its children
    server_cpu_seconds: list[Seconds] | None = None  # HTTP workloads only
    latency_seconds: list[Latency] | None = None  # of requests, or of a loop that wakes late
    lost: list[Annotated[int, Field(ge=0)]] | None = None  # updates that a broken program lost
    peak_bytes: list[Annotated[int, Field(gt=0)]] = []  # of all its processes, of other repeats
    switches: list[Annotated[int, Field(ge=0)]] = []  # context switches, of the same repeats
    error: str | None = Field(default=None, max_length=300)  # why the cell has no repeats
    digest: str = Field(pattern=r"^[0-9a-f]{16}$")  # of the code and the size of the cell

    @property
    def key(self) -> tuple[str, str, str, int]:
        """What makes a cell this one: interpreter, workload, approach, workers."""
        return self.interpreter, self.workload, self.approach, self.workers

    @model_validator(mode="after")
    def _repeats_belong_together(self) -> Self:
        optional = (self.server_cpu_seconds, self.latency_seconds, self.lost)
        columns = [self.seconds, self.cpu_seconds, *(one for one in optional if one is not None)]
        if any(len(column) != len(self.rounds) for column in columns):
            raise ValueError("rounds, seconds and the other columns differ in length")
        if len(set(self.rounds)) != len(self.rounds):
            raise ValueError("a round stands twice")
        if len(self.peak_bytes) != len(self.switches):
            raise ValueError("peak_bytes and switches differ in length")
        if not self.rounds and self.error is None:
            raise ValueError("neither a repeat nor an error")
        return self


class Instructions(Record):
    """How many instructions one thread executes for some items of a workload."""

    interpreter: Label
    workload: Name
    items: int = Field(ge=1)
    count: int = Field(gt=0)  # in user mode, less those of the same program with no items
    tool: Literal["perf", "callgrind"]
    digest: str = Field(pattern=r"^[0-9a-f]{16}$")  # of the sequential cell


class Results(Record):
    """All that was measured on one machine."""

    schema_version: Literal[1] = SCHEMA_VERSION
    profile: Literal["quick", "standard", "thorough"]
    started: datetime
    updated: datetime
    machine: Machine
    interpreters: list[Interpreter]
    capacity: list[Capacity] = []
    cells: list[Cell] = []
    traces: list[Trace] = []
    instructions: list[Instructions] = []

    @model_validator(mode="after")
    def _names_agree(self) -> Self:
        known = {one.label for one in self.interpreters}
        keys = [cell.key for cell in self.cells]
        if len(set(keys)) != len(keys):
            raise ValueError("a cell stands twice")
        used = {cell.interpreter for cell in self.cells}
        used |= {one.interpreter for one in self.traces}
        used |= {one.interpreter for one in self.instructions}
        if missing := used - known:
            raise ValueError(f"no description of interpreter {', '.join(sorted(missing))}")
        return self

    def interpreter(self, label: str) -> Interpreter:
        """The interpreter called `label`; KeyError if it was not measured."""
        for one in self.interpreters:
            if one.label == label:
                return one
        raise KeyError(label)

    def find(
        self,
        workload: str | None = None,
        approach: str | None = None,
        interpreter: str | None = None,
        workers: int | None = None,
    ) -> Iterator[Cell]:
        """The cells that agree with every value given."""
        wanted = {
            "workload": workload, "approach": approach,
            "interpreter": interpreter, "workers": workers,
        }  # fmt: skip
        for cell in self.cells:
            if all(v is None or getattr(cell, k) == v for k, v in wanted.items()):
                yield cell


def read(path: Path) -> Results:
    """Read and check a results file.

    Raises:
        ResultsError: the file is missing, is not JSON, or does not fit the model.
    """
    try:
        return Results.model_validate_json(path.read_bytes())
    except OSError as problem:
        raise ResultsError(f"{path.name}: {problem.strerror}") from None
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the file"
        raise ResultsError(
            f"{path.name}: {where}: {first['msg'].lower()}"
            " (the file is left as it is: mend it, or move it away to measure anew)"
        ) from None


def write(results: Results, path: Path) -> None:
    """Write `results` to `path` whole or not at all (a temporary name, then rename)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(_text(results))
        Path(temporary).chmod(0o644)  # mkstemp lets only its owner read
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _text(results: Results) -> str:
    """JSON with one row of each list to a line: readable, and small in a diff."""
    fields = []
    for name, value in results.model_dump(mode="json", exclude_none=True).items():
        if isinstance(value, list):
            rows = ",\n  ".join(json.dumps(row, separators=(",", ":")) for row in value)
            fields.append(f'"{name}": [\n  {rows}\n ]' if rows else f'"{name}": []')
        else:
            fields.append(f'"{name}": {json.dumps(value)}')
    return "{\n " + ",\n ".join(fields) + "\n}\n"
