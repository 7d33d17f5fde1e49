"""What the charts and figures ask of the results of one machine."""

from collections.abc import Iterator
from statistics import median
from typing import Final, Literal

from guide import matrix, ratios, tracing
from guide.interpreters import LABELS
from guide.matrix import Spec
from guide.questions import Slice
from guide.ratios import Ratio
from guide.results import Cell, Results, Trace

Kind = Literal["reference", "local"]

SATURATED: Final = 0.8  # of the time: a server that is busy longer is what was measured
POOR_CAPACITY: Final = 1.6  # of two processes; below it no approach can show a speed-up


class Evidence:
    """The results of one machine; all ratios are to sequential code on the same interpreter."""

    def __init__(self, results: Results, kind: Kind) -> None:
        self.results = results
        self.kind: Kind = kind
        self._cells = {cell.key: cell for cell in results.cells}
        self._speeds: dict[tuple[str, str, str, int], Ratio | None] = {}

    @property
    def labels(self) -> list[str]:
        """The interpreters measured, oldest first, each release beside its free-threaded twin."""
        known = {one.label for one in self.results.interpreters}
        return sorted(known, key=lambda label: (int(label.rstrip("t")[2:]), label))

    @property
    def missing(self) -> list[str]:
        """The interpreters that the site is about and that were not measured."""
        return [label for label in LABELS if label not in self.labels]

    def newest(self, gil: bool) -> str | None:
        """The newest interpreter measured with the GIL, or without it."""
        fitting = [one.label for one in self.results.interpreters if one.gil_enabled == gil]
        return next((label for label in reversed(self.labels) if label in fitting), None)

    def workers(self, slice_: Slice) -> int:
        """How many workers the approaches of a slice had here."""
        return matrix.workers(slice_.workers[0], slice_.workload, self.results.machine.parallel)

    def cell(self, workload: str, approach: str, workers: int, label: str) -> Cell | None:
        """The cell with these coordinates, if it was tried."""
        workers = 1 if approach == "sequential" else workers
        return self._cells.get((label, workload, approach, workers))

    def speed(self, cell: Cell | None) -> Ratio | None:
        """How many times as fast as sequential code; None if that cannot be said."""
        if cell is None or cell.error:
            return None
        if cell.key not in self._speeds:
            baseline = self.cell(cell.workload, "sequential", 1, cell.interpreter)
            usable = baseline is not None and not baseline.error
            found = ratios.speed(cell, baseline) if baseline and usable else None
            self._speeds[cell.key] = found if found and found.low > 0 else None
        return self._speeds[cell.key]

    def compare(self, cell: Cell | None, other: Cell | None) -> Ratio | None:
        """How many times as fast as another cell of the same interpreter."""
        if cell is None or other is None or cell.error or other.error:
            return None
        return ratios.speed(cell, other)

    def times(self, cell: Cell) -> list[float]:
        """The time of each repeat relative to sequential code in the same round."""
        baseline = self.cell(cell.workload, "sequential", 1, cell.interpreter)
        return [1 / one for one in ratios.paired(cell, baseline)] if baseline else []

    def why_not(self, workload: str, approach: str, workers: int, label: str) -> str:
        """Why a cell has no figure."""
        cell = self.cell(workload, approach, workers, label)
        if cell and cell.error:
            return f"failed: {cell.error}"
        if cell:
            return "no sequential time to compare with"
        windows = self.results.machine.system.startswith("Windows")
        version = tuple(int(part) for part in label.rstrip("t").split("."))
        if Spec(workload, approach, workers).exists_on(version, windows):
            return "not measured"
        since = matrix.SINCE.get(approach, (0, 0))
        return "needs Python {}.{}".format(*since) if version < since else "not on Windows"

    def marks(self, cell: Cell) -> str:
        """`*` for a cell of older code, `†` for one in which the server was busy all the time."""
        return "*" * is_stale(cell) + "†" * is_saturated(cell)

    def capacity(self, processes: int) -> list[float]:
        """What `processes` busy processes got done relative to one: before, during, after."""
        return [
            probe.throughput for probe in self.results.capacity if probe.processes == processes
        ]

    def traces(self, name: str) -> Iterator[Trace]:
        """The traces called `name`, newest interpreter first; without those that show nothing."""
        of = {trace.interpreter: trace for trace in self.results.traces if trace.name == name}
        for label in reversed(self.labels):
            lanes = of[label].lanes if label in of else []
            if len(lanes) > 1 and all(lane.spans for lane in lanes):
                yield of[label]


def is_stale(cell: Cell) -> bool:
    """Whether the code or the size of the cell has changed since it was measured."""
    try:
        return cell.digest != Spec(cell.workload, cell.approach, cell.workers).digest
    except (KeyError, OSError):  # a workload or an approach that is no more
        return True


def is_saturated(cell: Cell) -> bool:
    """Whether the server was busy nearly all the time, so that it is what was measured."""
    if not cell.server_cpu_seconds or not cell.seconds:
        return False
    shares = [
        busy / wall
        for busy, wall in zip(cell.server_cpu_seconds, cell.seconds, strict=True)
        if wall
    ]
    return bool(shares) and median(shares) >= SATURATED


def is_trace_stale(trace: Trace) -> bool:
    """Whether the program that recorded the trace has changed since."""
    return trace.digest not in (tracing.digest(), matrix.trace_digest())


def slice_for(workload: str) -> Slice:
    """The slice that compares the approaches to `workload`: the first that is declared."""
    return next(one for one in matrix.slices() if workload in one.workloads)
