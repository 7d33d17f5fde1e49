"""Pools from inside: through which hands a call goes, and its result."""

from typing import Final

from guide.diagrams import boxes
from guide.diagrams.boxes import Arrow, Box
from guide.diagrams.diagram import Diagram

WAY: Final = 74.0  # an arrow with a word
YOURS: Final = Box("thread", "your\nthread", key="your thread")


def _column(*inside: Box, gap: float = boxes.GAP, share: float = 1.0) -> Box:
    return Box("gap", across=False, inside=inside, gap=gap, share=share)


def _your_process(*beside: Box) -> Box:
    return Box("process", "your process", gap=WAY, inside=[YOURS, *beside])


def _one_queue(last: str) -> list[Arrow]:
    """Calls go through one queue; the worker that takes a call sets its future."""
    return [
        Arrow("your thread", "work queue", "submit"),
        Arrow("work queue", "worker 0", "get"),
        Arrow("future", "your thread", "result"),
        Arrow(last, "future", "set"),
    ]


MIDDLE: Final = _column(
    Box("queue", "queue", key="work queue"), Box("memory", "future"), gap=20, share=1.1
)
THREADS: Final = [
    _your_process(MIDDLE, _column(*(Box("thread", f"worker {n}") for n in range(3)))),
]
THREAD_MOVES: Final = _one_queue("worker 2")

INSIDE: Final = [Box("interpreter", "interpreter")]
INTERPRETERS: Final = [
    _your_process(
        MIDDLE,
        _column(*(Box("thread", f"worker {n}", inside=INSIDE) for n in range(2)), share=1.4),
    ),
]
INTERPRETER_MOVES: Final = _one_queue("worker 1")

MAIN: Final = [Box("thread", "main")]
PROCESSES: Final = [
    _your_process(
        _column(Box("queue", "ids"), Box("memory", "future"), gap=20, share=1.1),
        Box("thread", "manager", share=1.1),
    ),
    Box(
        "gap",
        gap=WAY,
        inside=[
            Box("queue", "result\nqueue", key="result queue"),
            _column(*(Box("process", "worker", inside=MAIN, key=f"worker {n}") for n in range(2))),
            Box("queue", "call\nqueue", key="call queue"),
        ],
    ),
]
PROCESS_MOVES: Final = [
    Arrow("your thread", "ids", "submit"),
    Arrow("ids", "manager", "get"),
    Arrow("future", "your thread", "result"),
    Arrow("manager", "future", "set"),
    Arrow("manager", "call queue", leaves=0.7, arrives=0.72),
    Arrow("call queue", "worker 0", "get"),
    Arrow("call queue", "worker 1"),
    Arrow("worker 0", "result queue", "put"),
    Arrow("worker 1", "result queue"),
    Arrow("result queue", "manager", leaves=0.5, arrives=0.25),
]


def threads() -> Diagram:
    """A pool of threads."""
    return boxes.diagram(
        THREADS,
        THREAD_MOVES,
        title="A pool of threads from inside",
        says="A call and its future go through one queue; the thread that takes the call sets the"
        " future.",
    )


def interpreters() -> Diagram:
    """A pool of interpreters."""
    return boxes.diagram(
        INTERPRETERS,
        INTERPRETER_MOVES,
        title="A pool of interpreters from inside",
        says="A pool of threads, each of which calls into an interpreter of its own.",
    )


def processes() -> Diagram:
    """A pool of processes."""
    return boxes.diagram(
        PROCESSES,
        PROCESS_MOVES,
        between=26,
        title="A pool of processes from inside",
        says="A manager thread sends calls to the workers through one pipe, and sets the futures"
        " when their results come back through another.",
    )
