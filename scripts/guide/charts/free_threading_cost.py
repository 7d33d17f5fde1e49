"""What the free-threaded build costs: sequential code, against the twin of the same release."""

from typing import Final

from guide import captions, ratios, theme, words
from guide.charts import bars, tables
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.charts.kinds import KINDS
from guide.evidence import Evidence
from guide.matrix import Spec
from guide.ratios import Ratio

HEADER: Final = (
    "Work", "Python", "Time, build with the GIL = 1", "95 % interval", "Repeats", "Instructions",
)  # fmt: skip
COUNTED: Final = {
    "perf": "the counters of the processor",
    "callgrind": "valgrind, which simulates the processor",
}


def draw(evidence: Evidence) -> Chart:
    """A group for each kind of work, a bar for each release that has both builds."""
    releases = twins(evidence)
    costs = {
        (workload, label): cost(evidence, workload, label)
        for workload in KINDS
        for label in releases
    }
    if not any(costs.values()):
        raise NothingMeasuredError("no measurement of both builds of one release")
    groups = [
        Group(name, [_bar(label, costs[workload, label]) for label in releases])
        for workload, name in KINDS.items()
        if any(costs[workload, label] for label in releases)
    ]
    dashed = any(bar.interval for group in groups for bar in group.bars)
    return Chart(
        title="Time of sequential code on the free-threaded build, build with the GIL = 1",
        finding=_finding(costs, releases[-1]),
        more=[_finding(costs, label) for label in releases[:-1]],
        notes=[
            "The same code, one thread, in the same rounds on the two builds of a release."
            " Bars: the median of the ratios; dots: every ratio.",
            *([tables.DASHED] if dashed else []),
            *_how_counted(evidence),
            captions.rounds(evidence),
        ],
        description=" ".join(_finding(costs, label) for label in releases),
        canvas=bars.draw(groups, Scale("time, build with the GIL = 1", strong=1.0)),
        interpreters=[one for label in releases for one in (label.rstrip("t"), label)],
        head=HEADER,
        rows=[
            (
                workload, label, f"{1 / one.median:.3g}",
                f"{1 / one.high:.3g} to {1 / one.low:.3g}", str(one.repeats),
                _in_words(instructions(evidence, workload, label)),
            )
            for (workload, label), one in costs.items()
            if one
        ],
    )  # fmt: skip


def twins(evidence: Evidence) -> list[str]:
    """The free-threaded interpreters whose release was measured with the GIL too."""
    return [one for one in evidence.labels if one.endswith("t") and one[:-1] in evidence.labels]


def cost(evidence: Evidence, workload: str, label: str) -> Ratio | None:
    """How many times as fast as its twin the free-threaded build does one thing after another."""
    cells = [evidence.cell(workload, "sequential", 1, one) for one in (label, label.rstrip("t"))]
    without, with_gil = cells
    if without is None or with_gil is None:
        return None
    return ratios.speed(without, with_gil)


def instructions(evidence: Evidence, workload: str, label: str) -> float | None:
    """How many times the instructions of its twin the free-threaded build executes."""
    counts = {
        one.interpreter: one.count / one.items
        for one in evidence.results.instructions
        if one.workload == workload and one.digest == Spec(workload, "sequential", 1).digest
    }
    if not {label, label.rstrip("t")} <= counts.keys():
        return None
    return counts[label] / counts[label.rstrip("t")]


def _in_words(ratio: float | None) -> str:
    return "not counted" if ratio is None else f"{ratio:.3g} times"


def _how_counted(evidence: Evidence) -> list[str]:
    tools = {one.tool for one in evidence.results.instructions}
    return [f"The instructions were counted by {COUNTED[one]}." for one in sorted(tools)]


def _bar(label: str, found: Ratio | None) -> Bar:
    look = theme.look("sequential")
    if found is None:
        return Bar(label, look, None, why_not="not measured")
    return Bar(
        label,
        look,
        1 / found.median,
        words.short_verdict(found),
        (),
        None if found.is_conclusive else (1 / found.high, 1 / found.low),
        quiet=not words.differs(found),
        bold=True,
    )


def _finding(costs: dict[tuple[str, str], Ratio | None], label: str) -> str:
    """The range of what is conclusive."""
    found = {
        workload: one
        for (workload, of), one in costs.items()
        if of == label and one and one.is_conclusive
    }
    if not found:
        return f"Nothing is conclusive about {label}."
    slower = [one for one in found if words.differs(found[one]) and found[one].median < 1]
    if not slower:
        return f"One thread on {label} is not measurably slower than on its twin with the GIL."
    longest = [1 / found[one].median for one in slower]
    times = words.span(min(longest), max(longest))
    return (
        f"One thread on {label} takes {times} times as long as on its twin with the GIL"
        f" for {words.listing(slower)}."
    )
