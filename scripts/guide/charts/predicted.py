"""What the chooser predicts against what was measured: a dot for each cell, on the same scales."""

from collections.abc import Sequence
from math import log10
from typing import Final

from guide import captions, predictions, regret, theme, words
from guide.canvas import Canvas
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence
from guide.predictions import Predicted

LEFT: Final = 66.0
SIDE: Final = 204.0  # of the square
HEAD: Final = 46.0
FOOT: Final = 52.0
LEGEND: Final = LEFT + SIDE + 20
ROW: Final = 17.0
TICKS: Final = (
    (1e-5, "10 µs"), (1e-4, "100 µs"), (1e-3, "1 ms"), (1e-2, "10 ms"), (0.1, "100 ms"),
    (1.0, "1 s"), (10.0, "10 s"),
)  # fmt: skip
SHOWN: Final = (1e-5, 1e-3, 0.1, 10.0)
LOW: Final = 4e-6
HIGH: Final = 12.0
FACTOR: Final = 2.0  # the dotted lines: twice, and half
HEADER: Final = (
    "Workload", "Approach", "Workers", "Python", "Measured seconds", "Predicted seconds",
    "Predicted over measured",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A square for builds with the GIL, and one for those without."""
    tests = [one for one in predictions.predicted(evidence) if not one.told]
    if not tests:
        raise NothingMeasuredError("no measurement of a cell that could test a prediction")
    panels = [
        (title, some)
        for title, gil in (("With the GIL", True), ("Without the GIL", False))
        if (some := [one for one in tests if one.machine.gil == gil])
    ]
    findings = [_finding(title, some) for title, some in panels]
    return Chart(
        title="Predicted against measured seconds",
        finding=findings[0],
        more=[*findings[1:], *_by_approach(tests)],
        notes=[
            "A dot for each cell that the model has a word for; both scales are logarithmic, with"
            " the same ends. On the line, the prediction is right; the dotted lines are twice and"
            " half of it. Cells that told the model what the work is like are left out.",
            captions.rounds(evidence),
        ],
        description=" ".join(findings),
        canvas=_draw(panels),
        interpreters=evidence.labels,
        head=HEADER,
        rows=[_row(one) for one in tests],
    )


def _finding(title: str, some: Sequence[Predicted]) -> str:
    error = regret.median_error(some)
    assert error is not None  # none of them was told
    far = sum(not 1 / FACTOR <= one.ratio <= FACTOR for one in some)
    return (
        f"{title}, the median error of {len(some)} predictions is {words.percent(error)};"
        f" {far} of them are off by more than a factor of two."
    )


def _by_approach(tests: Sequence[Predicted]) -> list[str]:
    parts = []
    for approach in dict.fromkeys(one.prediction.candidate.approach for one in tests):
        some = [one for one in tests if one.prediction.candidate.approach == approach]
        error = regret.median_error(some)
        if error is not None:
            parts.append(f"{approach} {words.percent(error)}")
    return [f"By approach: {words.listing(parts)}."]


def _draw(panels: Sequence[tuple[str, Sequence[Predicted]]]) -> Canvas:
    height = HEAD + SIDE + FOOT
    canvas = Canvas(len(panels) * height)
    for number, (title, some) in enumerate(panels):
        _panel(canvas, number * height, title, some)
    return canvas


def _panel(canvas: Canvas, top: float, title: str, some: Sequence[Predicted]) -> None:
    above, below = top + HEAD, top + HEAD + SIDE
    canvas.words(0, top + 14, title, bold=True)
    for value, label in TICKS:
        at = SIDE * _place(value)
        canvas.line([LEFT, LEFT + SIDE], [below - at, below - at])
        canvas.line([LEFT + at, LEFT + at], [above, below])
        canvas.words(LEFT - 6, below - at + 4, label, align="right", colour=theme.MUTED)
        if value in SHOWN:  # the others would run into each other on a phone
            canvas.words(LEFT + at, below + 17, label, align="center", colour=theme.MUTED)
    canvas.words(LEFT, top + HEAD - 8, "predicted", colour=theme.MUTED)
    canvas.words(LEFT + SIDE, below + 38, "measured", align="right", colour=theme.MUTED)
    _diagonal(canvas, below, 1.0, dotted=False)
    _diagonal(canvas, below, FACTOR, dotted=True)
    _diagonal(canvas, below, 1 / FACTOR, dotted=True)
    shown = dict.fromkeys(one.prediction.candidate.approach for one in some)
    for number, approach in enumerate(shown):
        look = theme.look(approach)
        of = [one for one in some if one.prediction.candidate.approach == approach]
        xs = [LEFT + SIDE * _place(one.measured) for one in of]
        ys = [below - SIDE * _place(one.prediction.middle) for one in of]
        canvas.points(xs, ys, look.marker, look.colour, size=5)
        y = above + 12 + number * ROW
        canvas.points([LEGEND], [y - 4], look.marker, look.colour, size=6)
        canvas.words(LEGEND + 9, y, approach)


def _diagonal(canvas: Canvas, below: float, factor: float, *, dotted: bool) -> None:
    """Where the prediction is so many times what was measured."""
    ends = (max(LOW, LOW / factor), min(HIGH, HIGH / factor))
    xs = [LEFT + SIDE * _place(one) for one in ends]
    ys = [below - SIDE * _place(one * factor) for one in ends]
    canvas.line(xs, ys, theme.MUTED, dotted=dotted)


def _place(seconds: float) -> float:
    """Where it stands, from 0 to 1."""
    inside = min(max(seconds, LOW), HIGH)
    return (log10(inside) - log10(LOW)) / (log10(HIGH) - log10(LOW))


def _row(one: Predicted) -> tuple[str, ...]:
    cell = one.cell
    return (
        cell.workload, cell.approach, str(cell.workers), cell.interpreter,
        f"{one.measured:.4g}", f"{one.prediction.middle:.4g}", f"{one.ratio:.2f}",
    )  # fmt: skip
