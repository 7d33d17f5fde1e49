"""The results of a run, saved after every finished cell.

A run that ends early, for whatever reason, loses nothing that was finished; the next one sees what
is there and what is missing.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from guide import results, tracing
from guide.interpreters import Found
from guide.matrix import PROFILES, Spec
from guide.results import (
    Capacity,
    Cell,
    Instructions,
    Interpreter,
    Machine,
    Results,
    ResultsError,
    Trace,
)

Key = tuple[str, str, str, int]  # interpreter, workload, approach, workers
COLUMNS: Final = ("seconds", "cpu_seconds", "server_cpu_seconds", "latency_seconds", "lost")


def identity(machine: Machine) -> tuple[object, ...]:
    """What makes two descriptions one machine: a new kernel leaves its figures comparable."""
    return machine.cpu, machine.cores, machine.usable, machine.quota


@dataclass
class Store:
    """What is measured so far, and the file that holds it."""

    path: Path
    results: Results
    newer: dict[str, Interpreter] = field(default_factory=dict)  # no figure of these is here yet

    @classmethod
    def open(cls, path: Path, machine: Machine, profile: str, found: list[Found]) -> "Store":
        """Go on with `path` if it is there.

        Raises:
            ResultsError: it cannot be read, or holds the figures of another machine.
        """
        now = datetime.now(UTC).replace(microsecond=0)
        fresh = Results.model_validate(
            {
                "profile": profile,
                "started": now,
                "updated": now,
                "machine": machine,
                "interpreters": [],
            }
        )
        before = results.read(path) if path.exists() else fresh
        if identity(before.machine) != identity(machine):
            raise ResultsError(
                f"{path.name}: measured on {before.machine.cpu} with {before.machine.usable} of"
                f" {before.machine.cores} cores, which is not this machine as it is now"
                " (the file is left as it is: move it away, or name another with --output)"
            )
        store = cls(path, before)
        store._set(machine=machine, profile=max(before.profile, profile, key=list(PROFILES).index))
        for one in found:
            store._know(one)
        return store

    def known(self, label: str, spec: Spec) -> Cell | None:
        """The cell as it was measured with the code as it stands."""
        cell = self._cell((label, spec.workload, spec.approach, spec.workers))
        return cell if cell and cell.digest == spec.digest and label not in self.newer else None

    def next_round(self) -> int:
        """The first number that no cell has used."""
        used = [number for cell in self.results.cells for number in cell.rounds]
        return max(used, default=-1) + 1

    def add(self, label: str, spec: Spec, number: int, row: dict[str, Any]) -> None:
        """Take in what a child said of a cell in round `number`, and save."""
        data = self._begin(label, spec)
        data["error"] = row.get("error")
        if "error" not in row:
            data["rounds"] = [*data["rounds"], number]
            for column in COLUMNS:
                if column in row:
                    data[column] = [*(data.get(column) or []), row[column]]
        self._put(data)

    def add_weight(self, label: str, spec: Spec, row: dict[str, Any]) -> None:
        """Take in the memory and the context switches of a further repeat, and save."""
        data = self._begin(label, spec)
        for column in ("peak_bytes", "switches"):
            data[column] = [*data[column], row[column]]
        self._put(data)

    def _begin(self, label: str, spec: Spec) -> dict[str, Any]:
        """What is known of a cell, or its first row."""
        self._take_over(label)
        if before := self.known(label, spec):
            return before.model_dump()
        return {
            "interpreter": label,
            "workload": spec.workload,
            "approach": spec.approach,
            "workers": spec.workers,
            "size": spec.size,
            "rounds": [],
            "seconds": [],
            "cpu_seconds": [],
            "peak_bytes": [],
            "switches": [],
            "digest": spec.digest,
        }

    def _put(self, data: dict[str, Any]) -> None:
        cell = Cell.model_validate(data)
        others = [one for one in self.results.cells if one.key != cell.key]
        self._set(cells=[*others, cell])
        self.save()

    def has_trace(self, label: str, name: str) -> bool:
        """Whether this scene was recorded under this interpreter with the code as it stands."""
        return label not in self.newer and any(
            (one.interpreter, one.name, one.digest) == (label, name, tracing.digest())
            for one in self.results.traces
        )

    def add_trace(self, trace: Trace) -> None:
        """Keep the trace, instead of an older one of the same scene, and save."""
        self._take_over(trace.interpreter)
        key = (trace.interpreter, trace.name)
        others = [one for one in self.results.traces if (one.interpreter, one.name) != key]
        self._set(traces=[*others, trace])
        self.save()

    def add_instructions(self, counted: Instructions) -> None:
        """Keep the count, instead of an older one of the same work, and save."""
        self._take_over(counted.interpreter)
        key = (counted.interpreter, counted.workload)
        others = [
            one for one in self.results.instructions if (one.interpreter, one.workload) != key
        ]
        self._set(instructions=[*others, counted])
        self.save()

    def add_capacity(self, probes: list[Capacity]) -> None:
        """Keep what the probe found and save; older probes stand by the older repeats."""
        self._set(capacity=[*self.results.capacity, *probes])
        self.save()

    def save(self) -> None:
        """Write the file, whole or not at all; ResultsError if that cannot be done."""
        self._set(updated=datetime.now(UTC).replace(microsecond=0))
        try:
            results.write(self.results, self.path)
        except OSError as problem:
            raise ResultsError(
                f"{self.path.name} cannot be written: {problem.strerror}"
                " (what was written before is left as it is)"
            ) from None

    def _cell(self, key: Key) -> Cell | None:
        return next((cell for cell in self.results.cells if cell.key == key), None)

    def _know(self, found: Found) -> None:
        """Describe an interpreter; one of another patch release waits for its first figure."""
        before = [one for one in self.results.interpreters if one.label == found.label]
        self.newer[found.label] = found.facts
        if not before or before[0].release == found.facts.release:
            self._describe(found.label)

    def _take_over(self, label: str) -> None:
        """Drop what another patch release measured, now that this one has a figure."""
        if label in self.newer:
            of = self.results
            self._set(
                cells=[one for one in of.cells if one.interpreter != label],
                traces=[one for one in of.traces if one.interpreter != label],
                instructions=[one for one in of.instructions if one.interpreter != label],
            )
            self._describe(label)

    def _describe(self, label: str) -> None:
        others = [one for one in self.results.interpreters if one.label != label]
        self._set(interpreters=[*others, self.newer.pop(label)])

    def _set(self, **changes: object) -> None:
        self.results = self.results.model_copy(update=changes)
