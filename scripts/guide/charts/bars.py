"""Bars in groups: the median as a bar from zero, every repeat as a dot, the finding in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from guide import theme
from guide.canvas import Canvas
from guide.charts import tables
from guide.theme import Look

TOP: Final = 40.0
HEAD: Final = 25.0  # height of a group's name
ROW: Final = 16.0
GAP: Final = 9.0
BASELINE: Final = 11.5  # of a row's text
STEPS: Final = [base * 10**power for power in range(-4, 10) for base in (1, 2, 5)]


@dataclass(frozen=True)
class Bar:
    """One row; without a value, the reason stands in its place."""

    label: str
    look: Look
    value: float | None
    text: str = ""  # what it says, at its right
    repeats: Sequence[float] = ()
    interval: tuple[float, float] | None = None  # drawn where the bar is no finding: dashed
    quiet: bool = False  # nothing to notice
    bold: bool = False
    tip: str = ""
    why_not: str = ""


@dataclass(frozen=True)
class Group:
    """Rows under a name."""

    name: str
    bars: Sequence[Bar]
    look: Look | None = None  # where all rows are of one approach


@dataclass(frozen=True)
class Scale:
    """What the length of a bar is."""

    title: str  # "time, sequential = 1"
    left: float = 56.0  # the plot begins right of the labels
    right: float = 336.0  # and ends left of the texts
    strong: float | None = None  # where a stronger line stands, and the scale reaches to
    factor: float = 1.0  # what a value is multiplied with on the scale: 1000 for milliseconds


def draw(groups: Sequence[Group], scale: Scale) -> Canvas:
    """A canvas with all the groups, one below the other."""
    height = TOP + sum(HEAD + GAP + len(group.bars) * ROW for group in groups)
    canvas = Canvas(height)
    values = [
        value
        for group in groups
        for bar in group.bars
        for value in (bar.value, *bar.repeats)
        if value is not None
    ]
    longest = max([scale.strong or 0.0, *values])
    _axis(canvas, scale, longest)
    top = TOP
    for group in groups:
        indent = 0
        if group.look:
            mark = group.look
            canvas.points([6], [top + 12], mark.marker, mark.colour, size=8, fill=mark.colour)
            indent = 16
        canvas.words(indent, top + 16, group.name, bold=True)
        for number, bar in enumerate(group.bars):
            _row(canvas, top + HEAD + number * ROW, bar, scale, longest)
        top += HEAD + GAP + len(group.bars) * ROW
    return canvas


def _x(value: float, scale: Scale, longest: float) -> float:
    reach = max(longest, 1.02 * (scale.strong or 0.0)) or 1.0
    return scale.left + (scale.right - scale.left) * value / reach


def _axis(canvas: Canvas, scale: Scale, longest: float) -> None:
    """The scale above the bars, from zero."""
    canvas.words(scale.left, 12, scale.title, colour=theme.MUTED)
    shown = longest * scale.factor
    step = next(one for one in STEPS if shown / one <= 4)
    ticks = {step * n for n in range(int(shown / step) + 1)}
    strong = None if scale.strong is None else scale.strong * scale.factor
    for tick in sorted(ticks | ({strong} if strong else set())):
        x = _x(tick / scale.factor, scale, longest)
        is_strong = tick == strong
        near = scale.strong is not None and abs(x - _x(scale.strong, scale, longest)) <= 24
        if is_strong or not near:
            canvas.words(x, 29, f"{tick:g}", align="center", bold=is_strong, colour=theme.MUTED)
        colour = theme.MUTED if is_strong else theme.FAINT
        canvas.line([x, x], [33, canvas.height - GAP], colour)


def _row(canvas: Canvas, top: float, bar: Bar, scale: Scale, longest: float) -> None:
    canvas.words(scale.left - 7, top + BASELINE, bar.label, align="right")
    if bar.value is None:
        why_not = tables.clipped(bar.why_not, 46)
        canvas.words(scale.left + 4, top + BASELINE, why_not, colour=theme.MUTED)
        return
    middle = top + ROW / 2
    hollow = bar.interval is not None
    width = _x(bar.value, scale, longest) - scale.left
    canvas.bar(scale.left, top + 2.5, width, ROW - 5, bar.look.colour, hollow=hollow, tip=bar.tip)
    if bar.interval:
        ends = [_x(one, scale, longest) for one in bar.interval]
        canvas.line(ends, [middle, middle], theme.MUTED, width=1.2)
    xs = [_x(one, scale, longest) for one in bar.repeats]
    canvas.points(xs, [middle] * len(xs), bar.look.marker, size=3.6)
    canvas.words(
        theme.WIDTH,
        top + BASELINE,
        bar.text,
        align="right",
        bold=bar.bold and not (hollow or bar.quiet),
        colour=theme.MUTED if hollow or bar.quiet else theme.INK,
    )
