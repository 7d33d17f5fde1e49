"""Where a new process comes from: fork, forkserver, spawn."""

from typing import Final

from guide.diagrams import boxes
from guide.diagrams.boxes import Arrow, Box
from guide.diagrams.diagram import Diagram

WAY: Final = 76.0  # between two processes


def _process(name: str, *parts: str, key: str = "", share: float = 1) -> Box:
    inside = [Box("memory", part) for part in parts]
    return Box("process", name, across=False, gap=4, inside=inside, share=share, key=key)


WAYS: Final = [
    Box(
        "gap",
        gap=WAY,
        inside=[
            _process("your program", "what you imported", "what you set", key="fork: program"),
            _process("fork: a copy", "what you imported", "what you set", key="fork: child"),
        ],
    ),
    Box(
        "gap",
        gap=WAY,
        inside=[
            _process("forkserver", "what it preloads", key="forkserver: server"),
            _process("a copy of it", "what it preloads", key="forkserver: child"),
        ],
    ),
    Box(
        "gap",
        gap=WAY,
        inside=[
            _process("your program", "what you imported", "what you set", key="spawn: program"),
            _process("spawn: new", "what it imports", key="spawn: child"),
        ],
    ),
]
MOVES: Final = [
    Arrow("fork: program", "fork: child", "fork"),
    Arrow("forkserver: server", "forkserver: child", "fork"),
    Arrow("spawn: program", "spawn: child", "exec"),
]


def draw() -> Diagram:
    """The three ways, one below the other."""
    return boxes.diagram(
        WAYS,
        MOVES,
        between=18,
        title="Where a new process comes from",
        says="A forked process begins with all that your program has; a process of the forkserver"
        " with what the server preloads; a spawned one with nothing.",
    )
