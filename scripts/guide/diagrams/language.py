"""The signs that all pictures share."""

from typing import Final

from guide import theme, words
from guide.canvas import Canvas
from guide.charts.trace import LANE, Drawing
from guide.diagrams import boxes
from guide.diagrams.boxes import Box
from guide.diagrams.diagram import Diagram
from guide.trace_model import State

THINGS: Final = [
    Box(
        "gap",
        inside=[
            Box("process", "process", inside=[Box("thread", "thread")]),
            Box("interpreter", "interpreter", inside=[Box("thread", "thread")]),
            Box("thread", "thread", inside=[Box("task", "task")]),
        ],
    ),
    Box("gap", inside=[Box("memory", "objects"), Box("queue", "queue"), Box("lock", "lock")]),
]
STATES: Final[dict[State, str]] = {
    "running": "runs on a core",
    "ready": "could run, and is held up",
    "waiting": "waits, and needs no core",
    "pending": "has not begun",
}
ROW: Final = 24.0
SIGN: Final = 44.0


def draw() -> Diagram:
    """Things as boxes, and below them what a lane of a trace is made of."""
    things = boxes.height_of(THINGS)
    canvas = Canvas(things + 8 + ROW * len(STATES))
    boxes.draw(THINGS, on=canvas)
    for number, (state, word) in enumerate(STATES.items()):
        middle = things + 8 + (number + 0.5) * ROW
        _sign(canvas, state, middle)
        canvas.words(SIGN + 12, middle + 4, word)
    said = list(STATES.values())
    return Diagram(
        title="The signs of the pictures",
        says="One sign for each thing, and one for each state, in all pictures of this site.",
        description=f"{boxes.described(THINGS)} On a clock, something {words.listing(said)}.",
        canvas=canvas,
    )


def _sign(canvas: Canvas, state: State, middle: float) -> None:
    colour = theme.LANES[0]
    height = ROW - 10
    if state in ("running", "pending"):
        hollow = state == "pending"
        canvas.bar(0.5, middle - height / 2, SIGN, height, colour, hollow=hollow)
    else:
        Drawing(canvas, 0, 1).span(0.5, middle - LANE / 2, SIGN, state, colour)
