"""Who does what in which step: lanes on an imagined clock, drawn as the traces are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from guide import theme, traces, words
from guide.canvas import Canvas
from guide.charts.trace import LANE, LETTER, RIGHT, STATES, Drawing
from guide.diagrams.boxes import DiagramError
from guide.trace_model import State

PITCH: Final = LANE + 5.0
TITLE: Final = 22.0
BETWEEN: Final = 14.0
LEGEND: Final = 24.0
LEFT: Final = 86.0


@dataclass(frozen=True)
class Step:
    """One lane is in one state for some steps."""

    start: float
    end: float
    state: State
    says: str = ""  # written into it


@dataclass(frozen=True)
class Row:
    """What one task, thread or core does, in order."""

    name: str
    steps: Sequence[Step]


@dataclass(frozen=True)
class Scene:
    """One picture with its title."""

    title: str
    rows: Sequence[Row]


def draw(scenes: Sequence[Scene]) -> Canvas:
    """One scene below the other, on one clock."""
    steps = [step for scene in scenes for row in scene.rows for step in row.steps]
    unsaid = {step.state for step in steps if not step.says}
    length = max(step.end for step in steps)
    heights = [TITLE + len(scene.rows) * PITCH + BETWEEN for scene in scenes]
    canvas = Canvas(sum(heights) + LEGEND - BETWEEN)
    drawing = Drawing(canvas, LEFT, length)
    top = 0.0
    for scene, height in zip(scenes, heights, strict=True):
        canvas.words(0, top + 13, scene.title, bold=True)
        for number, row in enumerate(scene.rows):
            _row(drawing, row, top + TITLE + number * PITCH)
        top += height
    entries = [(state, word, False) for state, word in STATES.items() if state in unsaid]
    drawing.legend(entries, canvas.height - 4)
    return canvas


def _row(drawing: Drawing, row: Row, top: float) -> None:
    drawing.canvas.words(LEFT - 8, top + LANE / 2 + 4, row.name, align="right")
    drawing.canvas.line([LEFT, RIGHT], [top + LANE / 2] * 2, theme.FAINT)
    unit = (RIGHT - LEFT) / drawing.length
    for step in row.steps:
        x, width = LEFT + step.start * unit, (step.end - step.start) * unit
        drawing.span(x, top, width, step.state, theme.LANES[0])
        if step.says:
            solid = step.state in traces.WORKING
            if len(step.says) * LETTER > width:
                raise DiagramError(f"{step.says!r} does not fit into its step")
            drawing.canvas.words(
                x + width / 2,
                top + LANE / 2 + (4 if solid else -4),
                step.says,
                align="center",
                colour=theme.PAPER if solid else theme.MUTED,
            )


def described(scenes: Sequence[Scene]) -> str:
    """The same in words."""
    return " ".join(
        f"{scene.title}: {'; '.join(f'{row.name} {_told(row)}' for row in scene.rows)}."
        for scene in scenes
    )


def _told(row: Row) -> str:
    """What the row does, one after the other."""
    told = []
    for step in row.steps:
        word = STATES.get(step.state, step.state)
        told.append(f"{word} ({step.says})" if step.says else word)
    return words.listing(told).replace(" and ", " and then ")
