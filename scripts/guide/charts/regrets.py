"""What it costs to choose: the time of a choice over that of the best, by who chooses."""

from collections.abc import Sequence
from typing import Final

from guide import captions, predictions, regret, theme, words
from guide.charts import bars
from guide.charts.bars import Bar, Group, Scale
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence
from guide.regret import ADVICE, Score

HEADER: Final = (
    "Who chooses", "Builds", "Cases", "Geometric mean", "Within 10 %", "Worst",
)  # fmt: skip
BUILDS: Final = (("With the GIL", True), ("Without the GIL", False))


def draw(evidence: Evidence) -> Chart:
    """A group for builds with the GIL and one for those without; a bar for each who chooses."""
    known = predictions.groups(evidence)
    by_build = [
        (title, regret.scores(some))
        for title, gil in BUILDS
        if (some := [one for one in known if one.machine.gil == gil])
    ]
    if not by_build:
        raise NothingMeasuredError("no measurement of several approaches to one workload")
    findings = [_finding(title, scores) for title, scores in by_build]
    return Chart(
        title="Time of the choice over the time of the best approach",
        finding=findings[0],
        more=findings[1:],
        notes=[
            "Bars: the geometric mean over all workloads and interpreters; 1 is the best that was"
            " measured. A rule is judged where its answer was measured, so that the number of"
            " cases differs.",
            captions.rounds(evidence),
        ],
        description=" ".join(findings),
        canvas=bars.draw(
            [Group(title, [_bar(one) for one in scores]) for title, scores in by_build],
            Scale("time, best = 1", left=196, right=330, strong=1.0),
        ),
        interpreters=evidence.labels,
        head=HEADER,
        rows=[_row(title, one) for title, scores in by_build for one in scores],
    )


def _bar(one: Score) -> Bar:
    ours = one.name == ADVICE
    return Bar(
        one.name,
        theme.look("threads" if ours else "sequential"),
        one.mean,
        f"{words.times(one.mean)}, worst {words.times(one.worst)}",
        bold=ours,
    )


def _finding(title: str, scores: Sequence[Score]) -> str:
    ours = next(one for one in scores if one.name == ADVICE)
    others = [one for one in scores if "our" not in one.name.split()]
    best = min(others, key=lambda one: one.mean)
    return (
        f"{title}, our advice takes {words.times(ours.mean)} times as long as the best approach"
        f" (geometric mean of {len(ours.regrets)} cases), at worst {words.times(ours.worst)}"
        f" times; of the rules the best, {best.name}, takes {words.times(best.mean)} times as"
        f" long, at worst {words.times(best.worst)}."
    )


def _row(title: str, one: Score) -> tuple[str, ...]:
    return (
        one.name, title.lower().replace("gil", "GIL"), str(len(one.regrets)), f"{one.mean:.3f}",
        words.percent(one.close), f"{one.worst:.4g}",
    )  # fmt: skip
