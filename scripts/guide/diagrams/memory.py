"""What threads, interpreters and processes share, and what each has of its own."""

from typing import Final

from guide.diagrams import boxes
from guide.diagrams.boxes import Box
from guide.diagrams.diagram import Diagram


def _interpreter(name: str, *workers: Box) -> Box:
    """An interpreter: its objects, its GIL, and what runs in it."""
    own = Box("gap", inside=[Box("memory", "objects", share=2), Box("lock", "GIL")])
    return Box("interpreter", name, across=False, inside=[own, Box("gap", inside=list(workers))])


def _thread(name: str = "thread") -> Box:
    return Box("thread", name)


LOOP: Final = Box(
    "thread", "thread with a loop", inside=[Box("task", "task"), Box("task", "task")]
)
WORKERS: Final = [
    Box("process", "asyncio: tasks", inside=[_interpreter("interpreter", LOOP)]),
    Box("process", "threads", inside=[_interpreter("interpreter", _thread(), _thread())]),
    Box(
        "process",
        "interpreters",
        inside=[_interpreter("interpreter", _thread()), _interpreter("interpreter", _thread())],
    ),
    Box(
        "gap",
        inside=[
            Box("process", "process", inside=[_interpreter("interpreter", _thread())]),
            Box("process", "process", inside=[_interpreter("interpreter", _thread())]),
        ],
    ),
]


def draw() -> Diagram:
    """From what shares most to what shares least."""
    return boxes.diagram(
        WORKERS,
        between=14,
        title="Two workers of each kind, and what is inside what",
        says="Tasks and threads share all objects; interpreters share a process and no object;"
        " processes share neither.",
        notes="On a free-threaded build there is no GIL, or it is off.",
    )
