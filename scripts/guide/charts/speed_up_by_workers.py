"""How the speed of computing in Python grows with the number of workers."""

from collections.abc import Sequence
from typing import Final

from guide import captions, theme, words
from guide.canvas import Canvas
from guide.charts import curves, tables
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence
from guide.ratios import Ratio

WORKLOAD: Final = "arithmetic"
APPROACHES: Final = ("threads", "processes", "interpreters")
LEFT: Final = 30.0
RIGHT: Final = 392.0
HEAD: Final = 28.0
PLOT: Final = 122.0  # height of one approach's plot
FOOT: Final = 26.0


def draw(evidence: Evidence) -> Chart:
    """A plot for each approach, a line for each interpreter."""
    counts = sorted(
        {
            cell.workers
            for approach in APPROACHES
            for cell in evidence.results.find(WORKLOAD, approach)
        }
    )
    if not counts:
        raise NothingMeasuredError(f"no measurement of {WORKLOAD} by number of workers")
    speeds = {
        (approach, label, count): evidence.speed(evidence.cell(WORKLOAD, approach, count, label))
        for approach in APPROACHES
        for label in evidence.labels
        for count in counts
    }
    cores = evidence.results.machine.parallel
    highest = max([float(min(cores, counts[-1])), *(one.median for one in speeds.values() if one)])
    canvas = Canvas(len(APPROACHES) * (HEAD + PLOT + FOOT))
    plot = _Plot(canvas, evidence, counts, highest)
    for number, approach in enumerate(APPROACHES):
        plot.draw(number * (HEAD + PLOT + FOOT), approach)
    marks = "".join(
        evidence.marks(cell)
        for approach in APPROACHES
        for cell in evidence.results.find(WORKLOAD, approach)
    )
    return Chart(
        title="Speed of computing in Python by number of workers",
        finding=_finding(evidence, "threads", _most(counts, cores)),
        more=[
            *(_finding(evidence, approach, _most(counts, cores)) for approach in APPROACHES[1:]),
            *_beyond(evidence, counts, cores),
        ],
        notes=[
            "Times as fast as sequential code on the same interpreter; solid: with the GIL,"
            f" dashed and hollow: without it; dotted: a core for each worker, of {cores}.",
            *(
                ["A cross: inconclusive, the interval (upright) reaches further than 15 %."]
                if any(one and not one.is_conclusive for one in speeds.values())
                else []
            ),
            *tables.explain(marks),
            captions.rounds(evidence),
        ],
        description=_description(evidence, counts),
        canvas=canvas,
        interpreters=evidence.labels,
        head=tables.HEADER,
        rows=[
            tables.row(evidence, WORKLOAD, approach, count, label)
            for approach in APPROACHES
            for label in evidence.labels
            for count in counts
        ],
    )


class _Plot:
    """The plots share their scales; from one number of workers to the next is one step."""

    def __init__(
        self, canvas: Canvas, evidence: Evidence, counts: Sequence[int], highest: float
    ) -> None:
        self.canvas = canvas
        self.evidence = evidence
        self.counts = counts
        self.highest = highest * 1.1
        self.top = 0.0

    def x(self, count: int) -> float:
        """Where a number of workers stands."""
        steps = max(len(self.counts) - 1, 1)
        return LEFT + 26 + (RIGHT - LEFT - 40) * self.counts.index(count) / steps

    def y(self, speed: float) -> float:
        """Where a speed stands, as far as the plot reaches; zero is at the bottom."""
        return self.top + HEAD + PLOT * (1 - min(speed / self.highest, 1))

    def draw(self, top: float, approach: str) -> None:
        """The plot of one approach."""
        self.top = top
        look = theme.look(approach)
        self.canvas.points([6], [top + 12], look.marker, look.colour, size=8, fill=look.colour)
        self.canvas.words(16, top + 16, approach, bold=True)
        self._axes()
        ends: list[tuple[float, str]] = []
        reasons: dict[str, list[str]] = {}
        for label in self.evidence.labels:
            if height := self._line(approach, label, look):
                ends.append((height, label))
            else:
                why_not = self.evidence.why_not(WORKLOAD, approach, self.counts[-1], label)
                reasons.setdefault(why_not, []).append(label)
        for y, (height, label) in zip(
            curves.spread([end for end, _ in ends]), sorted(ends), strict=True
        ):
            self.canvas.line([RIGHT - 12, RIGHT + 14], [height, y], theme.FAINT)
            self.canvas.words(RIGHT + 18, y + 4, label)
        for number, (why_not, labels) in enumerate(reasons.items()):
            said = tables.clipped(f"{', '.join(labels)}: {why_not}", 48)
            y = self.y(0) - 6 - number * curves.APART
            self.canvas.words(LEFT + 6, y, said, colour=theme.MUTED)

    def _axes(self) -> None:
        steps = (base * 10**power for power in range(4) for base in (1, 2, 5))
        step = next(one for one in steps if self.highest / one <= 5)
        for tick in sorted({1, *range(0, int(self.highest) + 1, step)}):
            y = self.y(tick)
            strong = tick == 1
            far = strong or abs(y - self.y(1)) > curves.APART
            self.canvas.line([LEFT, RIGHT], [y, y], theme.MUTED if strong else theme.FAINT)
            if far:
                self.canvas.words(LEFT - 8, y + 4, f"{tick}", align="right", colour=theme.MUTED)
        for count in self.counts:
            said = "1 worker" if count == 1 else f"{count}"
            y = self.y(0) + 16
            self.canvas.words(self.x(count), y, said, align="center", colour=theme.MUTED)
        cores = self.evidence.results.machine.parallel
        ideal = [self.y(min(count, cores)) for count in self.counts]
        self.canvas.line([self.x(count) for count in self.counts], ideal, theme.MUTED, dotted=True)

    def _line(self, approach: str, label: str, look: theme.Look) -> float | None:
        """The medians of one interpreter, joined; the height at which the line ends."""
        found: list[tuple[float, float, Ratio]] = []
        for count in self.counts:
            cell = self.evidence.cell(WORKLOAD, approach, count, label)
            speed = self.evidence.speed(cell)
            if cell and speed:
                x = self.x(count)
                found.append((x, self.y(speed.median), speed))
                repeats = [self.y(1 / one) for one in self.evidence.times(cell)]
                self.canvas.points([x] * len(repeats), repeats, "o", look.colour, size=1)
        if not found:
            return None
        gil = self.evidence.results.interpreter(label).gil_enabled
        xs, ys = [x for x, _, _ in found], [y for _, y, _ in found]
        self.canvas.line(xs, ys, look.colour, width=1.6, dashed=not gil)
        for x, y, speed in found:
            if speed.is_conclusive:
                fill = look.colour if gil else theme.PAPER
                self.canvas.points([x], [y], look.marker, look.colour, size=5.5, fill=fill)
            else:
                self.canvas.line([x, x], [self.y(speed.low), self.y(speed.high)], look.colour)
                self.canvas.points([x], [y], "x", look.colour, size=5)
        return ys[-1]


def _most(counts: Sequence[int], cores: int) -> int:
    """The largest number of workers that have a core each."""
    return max([count for count in counts if count <= cores], default=counts[0])


def _finding(evidence: Evidence, approach: str, count: int) -> str:
    """What so many workers bring on the newest interpreters with and without the GIL."""
    said: list[str] = []
    for gil in (True, False):
        if label := evidence.newest(gil):
            speed = evidence.speed(evidence.cell(WORKLOAD, approach, count, label))
            verdict = (
                words.verdict(speed)
                if speed
                else evidence.why_not(WORKLOAD, approach, count, label)
            )
            the_gil = "it" if said else "the GIL"
            said.append(f"{verdict} {'with' if gil else 'without'} {the_gil} ({label})")
    name = approach if count > 1 else approach.removesuffix("es").removesuffix("s")
    return f"{count} {name}: {'; '.join(said)}."


def _beyond(evidence: Evidence, counts: Sequence[int], cores: int) -> list[str]:
    """What more workers than cores change, where that was measured."""
    said = []
    enough, more = _most(counts, cores), counts[-1]
    for label in filter(None, (evidence.newest(True), evidence.newest(False))):
        parts = []
        for approach in APPROACHES:
            cells = [evidence.cell(WORKLOAD, approach, count, label) for count in (more, enough)]
            change = evidence.compare(*cells) if more > enough else None
            if change and change.is_conclusive:
                parts.append(f"{approach} {words.verdict(change)}")
        if parts:
            said.append(f"{more} instead of {enough} ({label}): {'; '.join(parts)}.")
    return said


def _description(evidence: Evidence, counts: Sequence[int]) -> str:
    said = []
    for approach in APPROACHES:
        for label in evidence.labels:
            parts = [
                f"{words.verdict(speed)} with {count}"
                for count in counts
                if (speed := evidence.speed(evidence.cell(WORKLOAD, approach, count, label)))
            ]
            told = "; ".join(parts) or evidence.why_not(WORKLOAD, approach, counts[-1], label)
            said.append(f"{words.capital(approach)}, {label}: {told}.")
    return " ".join(said)
