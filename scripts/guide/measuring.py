"""Measure: every cell of the matrix, round by round, in fresh processes of every interpreter."""

import contextlib
import json
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from guide import children, machine, matrix
from guide.children import ChildError
from guide.interpreters import Found
from guide.matrix import PROFILES, Spec
from guide.paths import LOCAL
from guide.results import Capacity, Results, Trace
from guide.store import Store
from snippets.bench.declared import WORKLOADS

PROBE_SECONDS = 0.3  # of each busy process
Moment = Literal["before", "during", "after"]
Item = TypeVar("Item")


@dataclass(frozen=True)
class Step:
    """One child process: an interpreter does cells of one workload in one round."""

    number: int  # of the round
    found: Found
    workload: str
    cells: tuple[Spec, ...]


def measure(
    found: Sequence[Found],
    profile: str,
    path: Path | None = None,
    *,
    again: bool = False,
    console: Console | None = None,
    specs: Sequence[Spec] | None = None,
) -> Results:
    """Measure what is missing and return all that is known of this machine.

    Raises:
        ResultsError: the file at `path` cannot be read, or not be written; it is left as it is.
        ChildError: there is no HTTP server to ask.
    """
    here = machine.describe()
    path = path or default_path()
    console = console or Console()
    store = Store.open(path, here, profile, list(found))
    store.save()  # now, so that a folder that cannot be written to is known before the work
    wanted = matrix.cells(here.usable) if specs is None else list(specs)
    first = store.next_round() if again else 0
    steps = list(plan(found, wanted, range(first, first + PROFILES[profile]), store))
    if not steps:
        console.print("Everything is measured already; --again takes further rounds.")
        return store.results
    Run(store, console, here.usable).run(steps, found)
    return store.results


def default_path() -> Path:
    """Where the results of this machine are kept."""
    return LOCAL / machine.file_name(machine.describe())


def plan(
    found: Sequence[Found], wanted: Sequence[Spec], rounds: range, store: Store
) -> Iterator[Step]:
    """The child processes that are needed, in the order in which they run."""
    workloads = list(dict.fromkeys(spec.workload for spec in wanted))
    for number in rounds:
        for workload in workloads:
            for one in rotated(found, number):
                cells = [
                    spec
                    for spec in rotated([s for s in wanted if s.workload == workload], number)
                    if spec.exists_on(version_of(one), platform.system() == "Windows")
                    and number not in store.rounds_of(one.label, spec)
                ]
                groups = [[spec] for spec in cells] if WORKLOADS[workload].fresh else [cells]
                for group in groups:
                    if group:
                        yield Step(number, one, workload, tuple(group))


def rotated(items: Sequence[Item], number: int) -> list[Item]:
    """The items in an order that begins elsewhere in each round."""
    shift = number % len(items) if items else 0
    return [*items[shift:], *items[:shift]]


def version_of(found: Found) -> tuple[int, ...]:
    """The minor version of an interpreter, as numbers."""
    return tuple(int(part) for part in found.label.rstrip("t").split("."))


class Run:
    """One run of the measurement: shows how far it is, gives up on cells that fail."""

    def __init__(self, store: Store, console: Console, cores: int) -> None:
        self.store = store
        self.cores = cores
        self.failed: set[tuple[str, Spec]] = set()  # not tried again in this run
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
        )

    def run(self, steps: Sequence[Step], found: Sequence[Found]) -> None:
        """Do all the steps, with the capacity probe before, half-way and after."""
        with self.progress, children.server() as port:
            bar = self.progress.add_task("warming up", total=len(steps))
            for one in found:
                self._warm_up(one, port)
            self._probe("before")
            for done, step in enumerate(steps):
                if done == len(steps) // 2:
                    self._probe("during")
                self._describe(
                    bar, f"round {step.number + 1}: {step.workload}, {step.found.label}"
                )
                self._do(step, port)
                self.progress.advance(bar)
            self._describe(bar, "traces")
            for one in found:
                self._trace(one)
            self._probe("after")
        for label, spec in sorted(self.failed, key=str):
            self.progress.console.print(
                f"{label}: {spec.approach} on {spec.workload} failed; the next run tries again."
            )

    def _describe(self, bar: object, text: str) -> None:
        self.progress.update(bar, description=f"{text:<34}")  # type: ignore[arg-type]

    def _warm_up(self, one: Found, port: int) -> None:
        """Open each kind of pool once, so that all a child and its workers import is compiled."""
        windows = platform.system() == "Windows"
        pools = [spec for spec in matrix.cells(self.cores) if spec.workload == "start"]
        pools = [spec for spec in pools if spec.exists_on(version_of(one), windows)]
        with contextlib.suppress(ChildError):  # its cells will say so
            for _ in self._answers(Step(0, one, "start", tuple(pools)), pools, port):
                pass

    def _probe(self, moment: Moment) -> None:
        """Let 1, 2, 4 … busy processes compute at once, and keep what they got done."""
        counts = [1]
        while counts[-1] * 2 <= self.cores:
            counts.append(counts[-1] * 2)
        done = {count: children.throughput(count, PROBE_SECONDS) for count in counts}
        now = datetime.now(UTC).replace(microsecond=0)
        self.store.add_capacity(
            [
                Capacity(
                    moment=moment, taken=now, processes=count, throughput=done[count] / done[1]
                )
                for count in counts
                if done[1] and done[count]
            ]
        )

    def _do(self, step: Step, port: int) -> None:
        """Run a step; where a cell brings the child down, go on with the others in a new one."""
        left = [cell for cell in step.cells if (step.found.label, cell) not in self.failed]
        while left:
            why = "it ended without an answer"
            try:
                for row in self._answers(step, left, port):
                    self._take(step, left.pop(0), row)
            except ChildError as problem:
                why = str(problem)
            if left:  # where none is left, all was said before it went wrong
                self._take(step, left.pop(0), {"error": why})

    def _take(self, step: Step, spec: Spec, row: dict[str, object]) -> None:
        if "error" not in row:
            try:
                self.store.add(step.found.label, spec, step.number, row)
                return
            except ValidationError:
                row = {"error": "a figure that cannot be"}
        self.failed.add((step.found.label, spec))
        why = {"error": children.without_paths(str(row["error"]))}
        self.store.add(step.found.label, spec, step.number, why)

    def _answers(
        self, step: Step, cells: Sequence[Spec], port: int
    ) -> Iterator[dict[str, object]]:
        request = {
            "workload": step.workload,
            "port": port,
            "cells": [[spec.approach, spec.workers] for spec in cells],
        }
        lines = children.listen(step.found.path, "snippets.bench", [json.dumps(request)])
        said = next(lines, {})
        if said.get("gil_enabled", step.found.facts.gil_enabled) != step.found.facts.gil_enabled:
            raise ChildError("an import has switched the GIL on")
        yield from lines

    def _trace(self, one: Found) -> None:
        if self.store.has_trace(one.label):
            return
        try:
            said = children.ask(one.path, "snippets.bench.trace")
        except ChildError as problem:
            self.progress.console.print(f"{one.label}: no trace ({problem}).", markup=False)
            return
        self.store.add_trace(
            Trace(name="two-threads", interpreter=one.label, digest=matrix.trace_digest(), **said)
        )
