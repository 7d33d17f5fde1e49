"""Measure: every cell of the matrix, round by round, in fresh processes of every interpreter."""

import contextlib
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from guide import children, machine, matrix, packages, tracing
from guide.children import ChildError
from guide.interpreters import Found
from guide.matrix import PROFILES, Spec
from guide.paths import LOCAL
from guide.planning import Plan, Step, possible
from guide.questions import Question
from guide.results import Capacity, Results
from guide.store import Store
from snippets.bench.declared import WORKLOADS

PROBE_SECONDS = 0.3  # of each busy process
Moment = Literal["before", "during", "after"]


def measure(
    found: Sequence[Found],
    profile: str,
    path: Path | None = None,
    *,
    again: bool = False,
    console: Console | None = None,
    questions: Sequence[Question] | None = None,
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
    asked = matrix.of_profile(profile) if questions is None else questions
    plan = Plan(
        store,
        found,
        matrix.cells(here.parallel, asked),
        matrix.weighed(here.parallel, asked),
        PROFILES[profile],
        here.parallel,
        again,
    )
    traced = all(store.has_trace(one.label, name) for one in found for name in tracing.scenes(one))
    if traced and next(plan.steps(), None) is None:
        console.print("Everything is measured already; --again takes further rounds.")
        return store.results
    Run(store, console, here.parallel).run(plan)
    return store.results


def default_path() -> Path:
    """Where the results of this machine are kept."""
    return LOCAL / machine.file_name(machine.describe())


class Run:
    """One run of the measurement: shows how far it is, gives up on cells that fail."""

    def __init__(self, store: Store, console: Console, cores: int) -> None:
        self.store = store
        self.cores = cores
        self.failed: set[tuple[str, Spec]] = set()  # not tried again in this run
        self.missing: dict[tuple[str, str], str] = {}  # packages that cannot be had, and why
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
        )

    def run(self, plan: Plan) -> None:
        """Do all the steps, with the capacity probe before, half-way and after."""
        most = plan.most_steps()
        with self.progress, children.server() as port:
            bar = self.progress.add_task("warming up", total=most)
            for one in plan.found:
                self._warm_up(one, port)
            self._probe("before")
            for done, step in enumerate(plan.steps()):
                if done == max(most // 4, 1):  # half-way, if half of it is found to be enough
                    self._probe("during")
                what = "memory of " if step.weighs else ""
                where = f"round {step.number + 1}: {what}{step.workload}, {step.found.label}"
                self._describe(bar, where)
                self._do(step, port)
                self.progress.advance(bar)
            self._describe(bar, "traces")
            for one in plan.found:
                self._trace(one)
            self._probe("after")
        for label, spec in sorted(self.failed, key=str):
            self.progress.console.print(
                f"{label}: {spec.approach} on {spec.workload} failed; the next run tries again."
            )
        for line in sorted(self.missing.values()):
            self.progress.console.print(line, markup=False)

    def _describe(self, bar: object, text: str) -> None:
        self.progress.update(bar, description=f"{text:<44}")  # type: ignore[arg-type]

    def _warm_up(self, one: Found, port: int) -> None:
        """Open each kind of pool once, so that all a child and its workers import is compiled."""
        pools = possible(
            [spec for spec in matrix.cells(self.cores) if spec.workload == "start"], one
        )
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
            except packages.MissingError:
                return  # said at the end; there is nothing to measure
            except ChildError as problem:
                why = str(problem)
            if left:  # where none is left, all was said before it went wrong
                self._take(step, left.pop(0), {"error": why})

    def _take(self, step: Step, spec: Spec, row: dict[str, object]) -> None:
        if "error" not in row:
            try:
                if step.weighs:
                    self.store.add_weight(step.found.label, spec, row)
                else:
                    self.store.add(step.found.label, spec, step.number, row)
                return
            except ValidationError:
                row = {"error": "a figure that cannot be"}
        self.failed.add((step.found.label, spec))
        if step.weighs:
            return  # its time was measured: that it could not be weighed is no fault of the cell
        why = {"error": children.without_paths(str(row["error"]))}
        self.store.add(step.found.label, spec, step.number, why)

    def _answers(
        self, step: Step, cells: Sequence[Spec], port: int
    ) -> Iterator[dict[str, object]]:
        request = {
            "workload": step.workload,
            "port": port,
            "cells": [[spec.approach, spec.workers] for spec in cells],
            "weigh": step.weighs,
        }
        lines = children.listen(
            step.found.path,
            "snippets.bench",
            [json.dumps(request)],
            packages=self._packages(step.workload, step.found),
        )
        said = next(lines, {})
        if said.get("gil_enabled", step.found.facts.gil_enabled) != step.found.facts.gil_enabled:
            raise ChildError("an import has switched the GIL on")
        yield from lines

    def _packages(self, workload: str, found: Found) -> Path | None:
        """Where the package is that a workload needs, if it needs one."""
        package = WORKLOADS[workload].package
        if not package:
            return None
        if (package, found.label) in self.missing:
            raise packages.MissingError
        try:
            return packages.provide(package, found)
        except packages.MissingError as problem:
            self.missing[package, found.label] = f"{found.label}: {workload} skipped: {problem}."
            raise

    def _trace(self, one: Found) -> None:
        """Record the scenes of an interpreter, where one is missing or of older code."""
        if all(self.store.has_trace(one.label, name) for name in tracing.scenes(one)):
            return
        for recorded in tracing.record(one):
            if isinstance(recorded, tracing.NotRecorded):
                line = f"{one.label}: no trace {recorded.name} ({recorded.reason})."
                self.progress.console.print(line, markup=False)
            else:
                self.store.add_trace(recorded)
