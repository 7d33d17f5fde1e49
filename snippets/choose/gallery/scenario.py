"""What one entry of the gallery is made of."""

from dataclasses import dataclass, field

from ..machine import Machine
from ..task import Task
from ..tree import Path, walk

MS, US = 1e-3, 1e-6
KB, MB = 1000, 1_000_000
FOUR_CORES = Machine(cores=4)
NO_GIL = Machine(cores=4, gil=False, free_threaded=True)


@dataclass(frozen=True)
class Scenario:
    """A task with its answer; a test holds the answer and the tree together.

    `depends` names what would change the answer, one sentence for each.
    """

    name: str
    title: str
    group: str
    task: Task
    leaf: str  # where the tree leads
    explanation: str
    depends: tuple[str, ...]
    machine: Machine = field(default=FOUR_CORES)

    def path(self) -> Path:
        """The way through the tree."""
        return walk(self.task, self.machine)
