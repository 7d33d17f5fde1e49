"""Pools from inside: through which hands a call goes, and its result."""

from typing import Final

from guide.diagrams import boxes
from guide.diagrams.boxes import Arrow, Box
from guide.diagrams.diagram import Diagram

WAY: Final = 74.0  # an arrow with a word
YOURS: Final = Box("thread", "your\nthread", key="your thread")
MIDDLE: Final = Box(
    "gap",
    across=False,
    inside=[Box("queue", "queue", key="work queue"), Box("memory", "future")],
    gap=20,
    share=1.1,
)

THREADS: Final = [
    Box(
        "process",
        "your process",
        gap=WAY,
        inside=[
            YOURS,
            MIDDLE,
            Box("gap", across=False, inside=[Box("thread", f"worker {n}") for n in range(3)]),
        ],
    )
]
THREAD_MOVES: Final = [
    Arrow("your thread", "work queue", "submit"),
    Arrow("work queue", "worker 0", "get"),
    Arrow("future", "your thread", "result"),
    Arrow("worker 2", "future", "set"),
]

INTERPRETERS: Final = [
    Box(
        "process",
        "your process",
        gap=WAY,
        inside=[
            YOURS,
            MIDDLE,
            Box(
                "gap",
                across=False,
                share=1.4,
                inside=[
                    Box("thread", f"worker {n}", inside=[Box("interpreter", "interpreter")])
                    for n in range(2)
                ],
            ),
        ],
    )
]
INTERPRETER_MOVES: Final = [
    Arrow("your thread", "work queue", "submit"),
    Arrow("work queue", "worker 0", "get"),
    Arrow("future", "your thread", "result"),
    Arrow("worker 1", "future", "set"),
]

PROCESSES: Final = [
    Box(
        "process",
        "your process",
        gap=WAY,
        inside=[
            YOURS,
            Box(
                "gap",
                across=False,
                gap=20,
                share=1.1,
                inside=[Box("queue", "ids"), Box("memory", "future")],
            ),
            Box("thread", "manager", share=1.1),
        ],
    ),
    Box(
        "gap",
        gap=WAY,
        inside=[
            Box("queue", "result\nqueue", key="result queue"),
            Box(
                "gap",
                across=False,
                inside=[
                    Box("process", "worker", inside=[Box("thread", "main")], key=f"worker {n}")
                    for n in range(2)
                ],
            ),
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
    return Diagram(
        title="A pool of threads from inside",
        says="A call and its future go through one queue; the thread that takes the call sets the"
        " future.",
        description=boxes.described(THREADS, THREAD_MOVES),
        canvas=boxes.draw(THREADS, THREAD_MOVES),
    )


def interpreters() -> Diagram:
    """A pool of interpreters."""
    return Diagram(
        title="A pool of interpreters from inside",
        says="A pool of threads, each of which calls into an interpreter of its own.",
        description=boxes.described(INTERPRETERS, INTERPRETER_MOVES),
        canvas=boxes.draw(INTERPRETERS, INTERPRETER_MOVES),
    )


def processes() -> Diagram:
    """A pool of processes."""
    return Diagram(
        title="A pool of processes from inside",
        says="A manager thread sends calls to the workers through one pipe, and sets the futures"
        " when their results come back through another.",
        description=boxes.described(PROCESSES, PROCESS_MOVES),
        canvas=boxes.draw(PROCESSES, PROCESS_MOVES, between=26),
    )
