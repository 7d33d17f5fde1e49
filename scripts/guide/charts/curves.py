"""Lines over a quantity that grows, a panel for each interpreter; every repeat is a dot."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log10
from typing import Final

from guide import theme
from guide.canvas import Canvas
from guide.charts import tables
from guide.theme import Look

LEFT: Final = 66.0
RIGHT: Final = 292.0
HEAD: Final = 48.0
PLOT: Final = 150.0
FOOT: Final = 52.0
APART: Final = 15.5  # least distance between the labels at the ends of the lines


@dataclass(frozen=True)
class Point:
    """A median with its repeats; hollow where the interval is too wide for a finding."""

    x: float
    y: float
    repeats: Sequence[float] = ()
    conclusive: bool = True


@dataclass(frozen=True)
class Line:
    """The points of one approach."""

    name: str
    look: Look
    points: Sequence[Point]


@dataclass(frozen=True)
class Panel:
    """What one interpreter does."""

    title: str
    lines: Sequence[Line]
    absent: Sequence[str] = field(default=())  # a line of text for each that has no points


@dataclass(frozen=True)
class Axis:
    """A scale with its ticks; `log` for quantities that span orders of magnitude."""

    title: str
    ticks: Sequence[tuple[float, str]]
    log: bool = False
    strong: float | None = None  # the tick whose line is stronger

    @property
    def ends(self) -> tuple[float, float]:
        """The values at both ends."""
        return self.ticks[0][0], self.ticks[-1][0]

    def place(self, value: float) -> float:
        """Where a value stands, from 0 to 1."""
        low, high = self.ends
        if self.log:
            return (log10(max(value, low)) - log10(low)) / (log10(high) - log10(low))
        return (value - low) / (high - low)


def draw(panels: Sequence[Panel], x: Axis, y: Axis) -> Canvas:
    """A canvas with the panels one below the other, on the same scales."""
    canvas = Canvas(len(panels) * (HEAD + PLOT + FOOT))
    for number, panel in enumerate(panels):
        _Drawn(canvas, number * (HEAD + PLOT + FOOT), x, y).draw(panel)
    return canvas


@dataclass(frozen=True)
class _Drawn:
    canvas: Canvas
    top: float
    x: Axis
    y: Axis

    def across(self, value: float) -> float:
        return LEFT + 8 + (RIGHT - LEFT - 20) * self.x.place(value)

    def down(self, value: float) -> float:
        return self.top + HEAD + PLOT * (1 - min(max(self.y.place(value), 0), 1))

    def draw(self, panel: Panel) -> None:
        self.canvas.words(0, self.top + 14, panel.title, bold=True)
        self.canvas.words(LEFT, self.top + 34, self.y.title, colour=theme.MUTED)
        self._grid()
        ends = [self._line(line) for line in panel.lines]
        places = spread([y for _, y in ends])
        order = sorted(range(len(ends)), key=lambda one: ends[one][1])
        for place, one in zip(places, order, strict=True):
            x, y = ends[one]
            line = panel.lines[one]
            self.canvas.line([x + 5, RIGHT + 12], [y, place], theme.FAINT)
            self.canvas.points(
                [RIGHT + 17], [place], line.look.marker, line.look.colour, size=6,
                fill=line.look.colour,
            )  # fmt: skip
            self.canvas.words(RIGHT + 25, place + 4, line.name)
        for number, said in enumerate(panel.absent):
            y = self.top + HEAD + PLOT - 8 - number * APART
            self.canvas.words(LEFT + 6, y, tables.clipped(said, 50), colour=theme.MUTED)

    def _grid(self) -> None:
        for value, label in self.y.ticks:
            y = self.down(value)
            strong = value == self.y.strong
            self.canvas.line([LEFT, RIGHT], [y, y], theme.MUTED if strong else theme.FAINT)
            if label:
                self.canvas.words(
                    LEFT - 6, y + 4, label, align="right", bold=strong, colour=theme.MUTED
                )
        y = self.top + HEAD + PLOT
        for value, label in self.x.ticks:
            x = self.across(value)
            self.canvas.line([x, x], [y, y + 3], theme.MUTED)
            if label:
                self.canvas.words(x, y + 16, label, align="center", colour=theme.MUTED)
        self.canvas.words(RIGHT, y + 36, self.x.title, align="right", colour=theme.MUTED)

    def _line(self, line: Line) -> tuple[float, float]:
        """Draw it; where it ends."""
        look = line.look
        xs = [self.across(point.x) for point in line.points]
        ys = [self.down(point.y) for point in line.points]
        for x, point in zip(xs, line.points, strict=True):
            repeats = [self.down(one) for one in point.repeats]
            self.canvas.points([x] * len(repeats), repeats, "o", look.colour, size=1)
        self.canvas.line(xs, ys, look.colour, width=1.6)
        for x, y, point in zip(xs, ys, line.points, strict=True):
            fill = look.colour if point.conclusive else theme.PAPER
            self.canvas.points([x], [y], look.marker, look.colour, size=5.5, fill=fill)
        return xs[-1], ys[-1]


def spread(heights: Sequence[float]) -> list[float]:
    """Places for labels: near their heights, in the same order, far enough apart to be read."""
    places = sorted(heights)
    for _ in range(100):
        moved = False
        for one in range(len(places) - 1):
            short = APART - (places[one + 1] - places[one])
            if short > 0.01:
                places[one] -= short / 2
                places[one + 1] += short / 2
                moved = True
        if not moved:
            break
    return places
