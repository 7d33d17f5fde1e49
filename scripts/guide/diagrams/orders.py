"""Sequential, concurrent, parallel: the same two tasks in three orders."""

from typing import Final

from guide.diagrams import schedule
from guide.diagrams.diagram import Diagram
from guide.diagrams.schedule import Row, Scene, Step

WORK: Final = 2  # units of an imagined clock
WAIT: Final = 3


def task(name: str, begin: int, core: int) -> Row:
    """A task computes, waits, and computes again; held up until it begins."""
    waits = begin + WORK
    again = waits + WAIT
    done = [
        Step(begin, waits, "running", f"core {core}"),
        Step(waits, again, "waiting"),
        Step(again, again + WORK, "running", f"core {core}"),
    ]
    return Row(name, [Step(0, begin, "ready"), *done] if begin else done)


SCENES: Final = [
    Scene(
        "Sequential: one after the other",
        [task("task A", 0, 1), task("task B", WORK + WAIT + WORK, 1)],
    ),
    Scene(
        "Concurrent: one computes while the other waits",
        [task("task A", 0, 1), task("task B", WORK, 1)],
    ),
    Scene(
        "Parallel: both at once, each on a core",
        [task("task A", 0, 1), task("task B", 0, 2)],
    ),
]


def draw() -> Diagram:
    """Three scenes on one clock."""
    return Diagram(
        title="Two tasks, sequential, concurrent and parallel",
        says="Concurrency saves the waits; parallelism saves computing time as well.",
        description=schedule.described(SCENES),
        canvas=schedule.draw(SCENES),
        notes="A drawing of the idea, with an imagined clock.",
    )
