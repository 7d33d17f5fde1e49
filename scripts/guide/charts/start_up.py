"""What a pool costs before it does anything: opened, one result that took no work, closed."""

from statistics import median
from typing import Final

from guide import captions, ratios, theme, words
from guide.canvas import Canvas
from guide.charts import tables
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence, is_stale, slice_for
from guide.results import Cell

WORKLOAD: Final = "start"
LEFT: Final = 108.0
RIGHT: Final = 352.0
TOP: Final = 40.0
HEAD: Final = 23.0
ROW: Final = 16.0
GAP: Final = 9.0
BASELINE: Final = 11.5
HEADER: Final = (
    "Pool", "Python", "Median seconds", "95 % interval", "CPU seconds", "Repeats", "Remarks",
)  # fmt: skip


def draw(evidence: Evidence) -> Chart:
    """A group of bars for each interpreter: seconds of different builds do not compare."""
    pools = slice_for(WORKLOAD).approaches
    longest = max(
        (max(cell.seconds) for cell in evidence.results.find(WORKLOAD) if cell.seconds), default=0
    )
    if not longest:
        raise NothingMeasuredError("no measurement of opening a pool")
    group = HEAD + GAP + len(pools) * ROW
    canvas = Canvas(TOP + len(evidence.labels) * group)
    _axis(canvas, longest)
    for number, label in enumerate(evidence.labels):
        top = TOP + number * group
        gil = evidence.results.interpreter(label).gil_enabled
        canvas.words(0, top + 16, label if gil else f"{label}, without the GIL", bold=True)
        for place, pool in enumerate(pools):
            _row(canvas, top + HEAD + place * ROW, evidence, pool, label, longest)
    cells = list(evidence.results.find(WORKLOAD))
    newest = [label for label in (evidence.newest(True), evidence.newest(False)) if label]
    return Chart(
        title="Time to open a pool, get one result and close the pool",
        finding=_finding(evidence, newest[0], pools),
        more=[_finding(evidence, label, pools) for label in newest[1:]],
        notes=[
            "fork, forkserver and spawn start processes. Each pool is the first of its process."
            " Compare the pools of one interpreter; builds differ in more than their version.",
            *(
                [tables.DASHED]
                if any(cell.seconds and not _is_conclusive(cell) for cell in cells)
                else []
            ),
            *tables.explain("*" if any(map(is_stale, cells)) else ""),
            captions.rounds(evidence),
        ],
        description=" ".join(_finding(evidence, label, pools) for label in evidence.labels),
        canvas=canvas,
        interpreters=evidence.labels,
        head=HEADER,
        rows=[_told(evidence, pool, label) for label in evidence.labels for pool in pools],
    )


def short(pool: str) -> str:
    """The name of a pool in the room that a chart has: a start method stands for its processes."""
    return pool.removeprefix("processes (").removesuffix(")")


def _is_conclusive(cell: Cell) -> bool:
    return ratios.summarise(cell.seconds).is_conclusive


def _axis(canvas: Canvas, longest: float) -> None:
    steps = (base * 10**power for power in range(-3, 6) for base in (1, 2, 5))
    step = next(one for one in steps if longest * 1000 / one <= 4)
    canvas.words(LEFT, 12, "milliseconds", colour=theme.MUTED)
    for number in range(int(longest * 1000 / step) + 1):
        x = _x(number * step / 1000, longest)
        canvas.words(x, 29, f"{number * step:g}", align="center", colour=theme.MUTED)
        canvas.line([x, x], [33, canvas.height - GAP])


def _x(seconds: float, longest: float) -> float:
    return LEFT + (RIGHT - LEFT) * seconds / longest


def _row(
    canvas: Canvas, top: float, evidence: Evidence, pool: str, label: str, longest: float
) -> None:
    look = theme.look(pool)
    canvas.words(LEFT - 8, top + BASELINE, short(pool), align="right")
    cell = evidence.cell(WORKLOAD, pool, 1, label)
    if cell is None or cell.error:
        why_not = tables.clipped(evidence.why_not(WORKLOAD, pool, 1, label), 40)
        canvas.words(LEFT + 4, top + BASELINE, why_not, colour=theme.MUTED)
        return
    middle = top + ROW / 2
    typical = ratios.summarise(cell.seconds)
    hollow = not typical.is_conclusive
    width = _x(typical.median, longest) - LEFT
    tip = f"{pool}, {label}: {words.milliseconds(typical.median)}"
    canvas.bar(LEFT, top + 2.5, width, ROW - 5, look.colour, hollow=hollow, tip=tip)
    xs = [_x(one, longest) for one in cell.seconds]
    canvas.points(xs, [middle] * len(xs), look.marker, size=3.6)
    canvas.words(
        theme.WIDTH,
        top + BASELINE,
        typical_time(cell) + evidence.marks(cell),
        align="right",
        bold=not hollow,
        colour=theme.MUTED if hollow else theme.INK,
    )


def typical_time(cell: Cell) -> str:
    """The median, or the interval where the median says little."""
    typical = ratios.summarise(cell.seconds)
    if typical.is_conclusive:
        return words.milliseconds(typical.median)
    return words.milliseconds(typical.low, typical.high)


def _finding(evidence: Evidence, label: str, pools: tuple[str, ...]) -> str:
    """The pools of one interpreter, the cheapest first."""
    cells = [evidence.cell(WORKLOAD, pool, 1, label) for pool in pools]
    found = sorted(
        (cell for cell in cells if cell and not cell.error),
        key=lambda cell: median(cell.seconds),
    )
    if not found:
        return f"On {label}, nothing was measured."
    parts = [f"{short(cell.approach)} {typical_time(cell)}" for cell in found]
    return f"Opened, used once and closed on {label}: {', '.join(parts)}."


def _told(evidence: Evidence, pool: str, label: str) -> tuple[str, ...]:
    cell = evidence.cell(WORKLOAD, pool, 1, label)
    if cell is None or cell.error:
        why_not = evidence.why_not(WORKLOAD, pool, 1, label)
        return (pool, label, "", "", "", "", why_not)
    typical = ratios.summarise(cell.seconds)
    remarks = [
        *(["inconclusive"] if not typical.is_conclusive else []),
        *(["older code"] if is_stale(cell) else []),
    ]
    return (
        pool,
        label,
        f"{typical.median:.4g}",
        f"{typical.low:.4g} to {typical.high:.4g}",
        f"{median(cell.cpu_seconds):.4g}",
        str(typical.repeats),
        "; ".join(remarks),
    )
