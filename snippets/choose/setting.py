"""One approach, set up for one task on one machine, ready to simulate."""

from dataclasses import dataclass, replace

from .constants import HANDING, Constants
from .engine import Compute, Engine, Gil, Steps, Wait
from .machine import Machine
from .pieces import Piece
from .task import Task

MOST_TURNS = 20_000  # of the GIL: longer work gets a coarser interval


@dataclass(frozen=True)
class Setting:
    """What every simulated approach is told."""

    task: Task
    machine: Machine
    constants: Constants
    workers: int = 1
    chunksize: int = 1  # processes only
    in_flight: int = 1  # asyncio only: waits at once

    @property
    def cores(self) -> int:
        """How many cores there are to compute on.

        Calls that use all of them already leave none to other workers.
        """
        if self.task.parallel_already:
            return 1
        return self.task.cores or self.machine.workers

    def engine(self, *, shared: bool = False) -> Engine:
        """Simulated cores; `shared`: the workers share a process's objects.

        What two threads get done at once was measured; what more of them do
        follows from a contention that grows with each one.
        """
        second = self.constants.second_core
        contention = 0.0
        if shared and not self.machine.gil:
            contention = max(0.0, self.task.thread_slowdown - 1)

        def together(computing: int) -> float:
            others = min(computing, self.cores) - 1
            return (1 + others * second) / (1 + contention * others)

        return Engine(together)

    def gil(self) -> Gil | None:
        """The GIL of a process, where there is one."""
        if not self.machine.gil:
            return None
        interval = self.machine.switch_interval_seconds
        return Gil(max(interval, self._longest_held() / MOST_TURNS))

    def _longest_held(self) -> float:
        """Seconds for which all calls together may hold the GIL."""
        task = self.task
        piece = Piece(1, 0, 0, 0, task.argument_bytes, task.result_bytes)
        once = task.startup_seconds + task.first_call_seconds
        handing: list[float] = [getattr(self.constants, o) for o in HANDING]
        each = (
            sum(handing)
            + task.held_seconds
            + self.sent_seconds(piece)
            + self.returned_seconds(piece)
            + self.handed_seconds(piece)
            + self.handed_back_seconds(piece)
        )
        return task.tasks * each + self.workers * once

    def sent_seconds(self, piece: Piece) -> float:
        """To pickle, send and unpickle the arguments of a piece."""
        per_byte = self.constants.process_send_seconds_per_byte
        pickled = piece.calls * self.task.argument_pickle_seconds
        return piece.sent * per_byte + pickled

    def returned_seconds(self, piece: Piece) -> float:
        """The same for its results."""
        per_byte = self.constants.process_return_seconds_per_byte
        pickled = piece.calls * self.task.result_pickle_seconds
        return piece.returned * per_byte + pickled

    def handed_seconds(self, piece: Piece) -> float:
        """To hand the arguments of a piece to another interpreter."""
        known = self.task.argument_transfer_seconds
        if known is not None:
            return piece.calls * known
        per_byte = self.constants.interpreter_byte_seconds
        pickled = piece.calls * self.task.argument_pickle_seconds
        return piece.sent * per_byte + pickled

    def handed_back_seconds(self, piece: Piece) -> float:
        """The same for its results."""
        known = self.task.result_transfer_seconds
        if known is not None:
            return piece.calls * known
        per_byte = self.constants.interpreter_byte_seconds
        pickled = piece.calls * self.task.result_pickle_seconds
        return piece.returned * per_byte + pickled


def beside(setting: Setting) -> Setting:
    """The same with what the GIL costs as threads hand it back and forth."""
    task = setting.task
    if not setting.machine.gil or setting.workers == 1:
        return setting
    slower = task.but(cpu_seconds=task.cpu_seconds * task.thread_slowdown)
    return replace(setting, task=slower)


def process_once(task: Task) -> float:
    """What a worker process does before its first call."""
    return task.import_seconds + task.first_call_seconds + task.startup_seconds


def interpreter_once(task: Task) -> float:
    """The same for an interpreter; some modules are quicker to copy."""
    imported = task.interpreter_import_seconds
    if imported is None:
        imported = task.import_seconds
    return imported + task.first_call_seconds + task.startup_seconds


def work(piece: Piece, gil: Gil | None) -> Steps:
    """The calls of a piece, in a worker: they wait, then they compute."""
    if piece.wait:
        yield Wait(piece.wait)
    if piece.held:
        yield Compute(piece.held, gil)
    if piece.free:
        yield Compute(piece.free)
