"""Boxes in boxes, and arrows between them: what is inside what, and what goes where.

Each kind of thing has one look in every diagram, in the colours of the charts and traces.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from guide import theme, words
from guide.canvas import Canvas
from guide.charts.trace import LETTER
from guide.diagrams.diagram import Diagram

Kind = Literal[
    "process", "interpreter", "thread", "task", "memory", "queue", "lock", "core", "gap"
]

OUTLINE: Final[dict[Kind, str]] = {
    "process": theme.LOOKS["processes"].colour,
    "interpreter": theme.LOOKS["interpreters"].colour,
    "thread": theme.LOOKS["threads"].colour,
    "task": theme.LOOKS["asyncio"].colour,
    "memory": theme.MUTED,
    "queue": theme.INK,
    "lock": theme.INK,
}
FILLED: Final[tuple[Kind, ...]] = ("thread", "task")  # what executes code is solid
HOLDS: Final[tuple[Kind, ...]] = ("process", "interpreter")  # even where its inside is not drawn
LEAF: Final = 26.0  # the least height of a box without others in it
LINE: Final = 15.0  # from one line of text to the next
HEAD: Final = 20.0  # of a box with a title and others in it
PAD: Final = 8.0
GAP: Final = 8.0
BASELINE: Final = 4.0  # below the middle
HEAD_SIZE: Final = 5.0  # of an arrow


class DiagramError(Exception):
    """A diagram cannot be drawn as described."""


@dataclass(frozen=True)
class Place:
    """Where a box is drawn."""

    left: float
    top: float
    width: float
    height: float

    def x(self, share: float) -> float:
        """A point on its lower or upper edge."""
        return self.left + share * self.width

    def y(self, share: float) -> float:
        """A point on its left or right edge."""
        return self.top + share * self.height

    def reaches(self, y: float) -> bool:
        """Whether that height is beside it."""
        return self.y(0) <= y <= self.y(1)


@dataclass(frozen=True)
class Box:
    """A thing, and what is inside it."""

    kind: Kind
    name: str = ""
    inside: Sequence["Box"] = ()
    across: bool = True  # the inside stands side by side; else one below the other
    gap: float = GAP  # between the boxes inside
    share: float = 1.0  # of the width that its neighbours and it divide
    key: str = ""  # what arrows call it; its name if there is none

    @property
    def called(self) -> str:
        """What arrows call it."""
        return self.key or self.name

    @property
    def head(self) -> float:
        """The height of its title."""
        return HEAD if self.name else 0.0

    @property
    def pad(self) -> float:
        """The space around its inside."""
        return 0.0 if self.kind == "gap" else PAD


@dataclass(frozen=True)
class Arrow:
    """Something goes from one box to another."""

    start: str
    end: str
    says: str = ""
    leaves: float = 0.5  # where it leaves the upper or lower edge of `start`, from the left
    arrives: float = 0.5  # the same at `end`


def diagram(
    boxes: Sequence[Box],
    arrows: Sequence[Arrow] = (),
    *,
    title: str,
    says: str,
    between: float = GAP,
    notes: str = "",
) -> Diagram:
    """The picture of the boxes with all that is said about it."""
    told = described(boxes, arrows)
    return Diagram(title, says, told, draw(boxes, arrows, between=between), notes)


def draw(
    boxes: Sequence[Box],
    arrows: Sequence[Arrow] = (),
    *,
    between: float = GAP,
    on: Canvas | None = None,
) -> Canvas:
    """The boxes one below the other, each as wide as the picture; `on` a canvas that has more."""
    height = height_of(boxes, between)
    canvas = on or Canvas(height)
    whole = Box("gap", inside=boxes, across=False, gap=between)
    places: dict[str, Place] = {}
    for box, place in _placed(whole, Place(1, 1, theme.WIDTH - 2, height - 2)):
        _draw_box(canvas, box, place)
        places.setdefault(box.called, place)
    for arrow in arrows:
        _draw_arrow(canvas, arrow, places)
    return canvas


def height_of(boxes: Sequence[Box], between: float = GAP) -> float:
    """How much of a canvas the boxes need."""
    return _height(Box("gap", inside=boxes, across=False, gap=between)) + 2


def described(boxes: Sequence[Box], arrows: Sequence[Arrow] = ()) -> str:
    """The same in words."""
    told = [_told(box) for box in boxes if box.kind != "gap" or box.inside]
    moves = [f"{arrow.says or 'an arrow'}: from {arrow.start} to {arrow.end}" for arrow in arrows]
    return f"{'; '.join([*told, *moves])}."


def _told(box: Box) -> str:
    inner = [_told(one) for one in box.inside if one.kind != "gap" or one.inside]
    if box.kind == "gap":
        return words.listing(inner)
    name = f"{box.kind} {box.name}".rstrip()
    return f"{name} (holds {words.listing(inner)})" if inner else name


def _height(box: Box) -> float:
    """The least height that it needs."""
    if not box.inside:
        return LEAF + LINE * box.name.count("\n")
    parts = [_height(one) for one in box.inside]
    inner = max(parts) if box.across else sum(parts) + box.gap * (len(parts) - 1)
    return box.head + inner + (2 if not box.head else 1) * box.pad


def _placed(box: Box, place: Place) -> Iterator[tuple[Box, Place]]:
    """The box and all inside it, outer ones first."""
    yield box, place
    if not box.inside:
        return
    top = place.top + (box.head or box.pad)
    inner = Place(
        place.left + box.pad,
        top,
        place.width - 2 * box.pad,
        place.top + place.height - box.pad - top,
    )
    gaps = box.gap * (len(box.inside) - 1)
    if box.across:
        unit = (inner.width - gaps) / sum(one.share for one in box.inside)
        sizes = [unit * one.share for one in box.inside]
    else:
        needed = [_height(one) for one in box.inside]
        spare = (inner.height - gaps - sum(needed)) / len(needed)
        sizes = [one + spare for one in needed]
    at = 0.0
    for one, size in zip(box.inside, sizes, strict=True):
        if box.across:
            there = replace(inner, left=inner.left + at, width=size)
        else:
            there = replace(inner, top=inner.top + at, height=size)
        yield from _placed(one, there)
        at += size + box.gap


def _draw_box(canvas: Canvas, box: Box, place: Place) -> None:
    if box.kind == "gap":
        if box.name:
            _write(canvas, box.name, place, theme.MUTED)
        return
    colour = OUTLINE[box.kind]
    if box.kind in FILLED and not box.inside:
        canvas.bar(place.left, place.top, place.width, place.height, colour)
        _write(canvas, box.name, place, theme.PAPER)
        return
    if box.kind == "memory":
        canvas.bar(place.left, place.top, place.width, place.height, theme.FAINT)
    _outline(canvas, place, colour, 1.6 if box.inside or box.kind in HOLDS else 0.8)
    if box.kind == "lock":  # a double outline: one at a time
        inner = Place(place.left + 3, place.top + 3, place.width - 6, place.height - 6)
        _outline(canvas, inner, colour, 0.8)
    if box.kind == "queue":  # the places of what waits
        for step in (8, 16, 24):
            x = place.left + place.width - step
            canvas.line([x, x], [place.top, place.top + place.height], colour, width=0.8)
        place = replace(place, width=place.width - 24)
    if box.inside and box.name:
        _fits(box.name, place.width - PAD)
        canvas.words(place.left + PAD, place.top + 14, box.name, bold=True)
    elif box.name:
        _write(canvas, box.name, place, theme.INK)


def _write(canvas: Canvas, text: str, place: Place, colour: str) -> None:
    """In the middle; one line below the other where the text says so."""
    lines = text.split("\n")
    middle = place.top + place.height / 2 + BASELINE
    for number, line in enumerate(lines):
        _fits(line, place.width)
        y = middle + (number - (len(lines) - 1) / 2) * LINE
        canvas.words(place.left + place.width / 2, y, line, align="center", colour=colour)


def _fits(text: str, width: float) -> None:
    if len(text) * LETTER > width:
        raise DiagramError(f"{text!r} needs {len(text) * LETTER:.0f} points, and has {width:.0f}")


def _outline(canvas: Canvas, place: Place, colour: str, width: float) -> None:
    left, right, top, bottom = place.x(0), place.x(1), place.y(0), place.y(1)
    xs, ys = [left, right, right, left, left], [top, top, bottom, bottom, top]
    canvas.line(xs, ys, colour, width=width)


def _draw_arrow(canvas: Canvas, arrow: Arrow, places: dict[str, Place]) -> None:
    """From edge to edge: sideways where there is a gap between them, else down or up."""
    try:
        start, end = places[arrow.start], places[arrow.end]
    except KeyError as missing:
        raise DiagramError(f"no box is called {missing.args[0]!r}") from None
    sideways = start.x(1) < end.x(0) or end.x(1) < start.x(0)
    below = start.y(1) < end.y(0) or end.y(1) < start.y(0)
    if sideways and not below:
        forward = start.x(1) < end.x(0)
        x1, x2 = (start.x(1), end.x(0)) if forward else (start.x(0), end.x(1))
        y1, y2 = _levels(start, end)
        middle = (x1 + x2) / 2
        xs = [x1, x2] if y1 == y2 else [x1, middle, middle, x2]
        ys = [y1, y2] if y1 == y2 else [y1, y1, y2, y2]
        marker, tip = (">", -HEAD_SIZE / 2) if forward else ("<", HEAD_SIZE / 2)
        canvas.line(xs, ys, theme.INK)
        canvas.points([x2 + tip], [y2], marker, size=HEAD_SIZE, fill=theme.INK)
        if arrow.says:
            _fits(arrow.says, abs(x2 - x1) + 4)
            canvas.words(middle, min(y1, y2) - 4, arrow.says, align="center", colour=theme.MUTED)
        return
    down = start.y(1) < end.y(0)
    if not down and not end.y(1) < start.y(0):
        raise DiagramError(f"{arrow.start} and {arrow.end} have no gap between them")
    y1, y2 = (start.y(1), end.y(0)) if down else (start.y(0), end.y(1))
    x1, x2 = start.x(arrow.leaves), end.x(arrow.arrives)
    bend = (y1 + y2) / 2
    straight = abs(x1 - x2) < 1
    canvas.line([x1, x1] if straight else [x1, x1, x2, x2],
                [y1, y2] if straight else [y1, bend, bend, y2], theme.INK)  # fmt: skip
    marker, tip = ("v", -HEAD_SIZE / 2) if down else ("^", HEAD_SIZE / 2)
    canvas.points([x2], [y2 + tip], marker, size=HEAD_SIZE, fill=theme.INK)
    if arrow.says:
        canvas.words(max(x1, x2) + 5, bend + BASELINE, arrow.says, colour=theme.MUTED)


def _levels(start: Place, end: Place) -> tuple[float, float]:
    """Where a sideways arrow leaves and arrives: level, if one lies beside the other's middle."""
    small, large = sorted((start, end), key=lambda place: place.height)
    level = small.y(0.5)
    return (level, level) if large.reaches(level) else (start.y(0.5), end.y(0.5))
