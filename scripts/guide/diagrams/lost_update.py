"""Two threads that add one to the same number: without a lock, and with it."""

from typing import Final

from guide.diagrams import schedule
from guide.diagrams.diagram import Diagram
from guide.diagrams.schedule import Row, Scene, Step

SCENES: Final = [
    Scene(
        "Without a lock: 0 + 1 + 1 is 1",
        [
            Row("thread A", [Step(0, 2, "running", "reads 0"), Step(4, 6, "running", "writes 1")]),
            Row("thread B", [Step(2, 4, "running", "reads 0"), Step(6, 8, "running", "writes 1")]),
        ],
    ),
    Scene(
        "With a lock: 0 + 1 + 1 is 2",
        [
            Row("thread A", [Step(0, 2, "holding", "reads 0"), Step(2, 4, "holding", "writes 1")]),
            Row(
                "thread B",
                [
                    Step(2, 4, "blocked"),
                    Step(4, 6, "holding", "reads 1"),
                    Step(6, 8, "holding", "writes 2"),
                ],
            ),
        ],
    ),
]


def draw() -> Diagram:
    """The order that loses, and the one that the lock leaves."""
    return Diagram(
        title="A lost update, and the lock that prevents it",
        says="Both threads read before either writes, and one addition is lost; a lock makes"
        " reading and writing one step.",
        description=schedule.described(SCENES),
        canvas=schedule.draw(SCENES),
    )
