"""How right the advice is: its time over the time of the best approach, beside other rules."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import fmean, median
from typing import Final

from guide import predictions, words
from guide.evidence import Evidence
from guide.predictions import Group, Predicted
from guide.regret_reasons import reason
from guide.results import Cell
from snippets.choose import advice, tree
from snippets.choose.candidates import candidates
from snippets.choose.rules import RULES, Rule

Chooser = Callable[[Group], Cell | None]
CLOSE: Final = 1.1  # of the time of the best: no reader would mind
LIBRARIES: Final = ("library", "cluster")  # answers that no cell of ours can be


def advised(group: Group) -> Cell | None:
    """What the cost model advises, of the approaches that were measured and that it may choose."""
    of = candidates(group.task, group.machine)
    offered = {one.approach for one in of}
    known = {
        id(one.prediction): one.cell
        for one in group.known
        if one.prediction.candidate.approach in offered
    }
    predictions = [one.prediction for one in group.known if id(one.prediction) in known]
    leaf = tree.walk(group.task, group.machine).leaf
    refused = advice.limits_broken(predictions, group.task, group.machine)
    allowed = advice.permitted(predictions, refused, leaf)
    return known[id(advice.best(allowed or predictions[:1]))] if predictions else None


def asked(group: Group) -> Cell | None:
    """Where the questions of the tree lead, without the cost model."""
    approach = tree.walk(group.task, group.machine).leaf.approach
    return group.cell("sequential" if approach in LIBRARIES else approach)


def _by_rule(rule: Rule) -> Chooser:
    return lambda group: group.cell(rule(group.task, group.machine))


ADVICE: Final = "our advice"
CHOOSERS: Final[dict[str, Chooser]] = {
    ADVICE: advised,
    "our questions alone": asked,
    **{name: _by_rule(rule) for name, rule in RULES.items()},
}


@dataclass(frozen=True)
class Score:
    """The regrets of one way to choose, over the groups for which it has an answer."""

    name: str
    regrets: list[float]

    @property
    def mean(self) -> float:
        """The geometric mean."""
        return exp(fmean(map(log, self.regrets)))

    @property
    def close(self) -> float:
        """The share of the groups in which nobody would mind."""
        return sum(one <= CLOSE for one in self.regrets) / len(self.regrets)

    @property
    def worst(self) -> float:
        """The largest."""
        return max(self.regrets)


def scores(of: Sequence[Group]) -> list[Score]:
    """A score for each way to choose that has any answer."""
    found = []
    for name, chooser in CHOOSERS.items():
        chosen = [(group, chooser(group)) for group in of]
        regrets = [group.regret(cell) for group, cell in chosen if cell]
        if regrets:
            found.append(Score(name, regrets))
    return found


def errors(found: Iterable[Predicted]) -> list[float]:
    """How far each prediction is off, as a share of what was measured; without what was told."""
    return [abs(one.ratio - 1) for one in found if not one.told]


def median_error(found: Iterable[Predicted]) -> float | None:
    """The median of these errors; None without any."""
    known = errors(found)
    return median(known) if known else None


@dataclass(frozen=True)
class Wrong:
    """A group in which the advice takes longer than the best; `sure`: beyond the spread."""

    group: Group
    chosen: Cell
    sure: bool
    reason: str

    @property
    def row(self) -> tuple[str, ...]:
        """Under `WRONG_HEAD`."""
        best = self.group.best
        times = words.times(self.group.regret(self.chosen))
        return (
            f"{self.group.workload} on {self.group.label}", _told(self.chosen), _told(best),
            times if self.sure else f"{times}, inside the spread", self.reason,
        )  # fmt: skip


WRONG_HEAD: Final = ("Case", "Advised", "Best", "Times as long", "Why")


def _told(cell: Cell) -> str:
    return f"{cell.approach}, {words.seconds(median(cell.seconds))}"


def wrong(evidence: Evidence) -> list[Wrong]:
    """The cases where the advice is not close to the best, or surely worse; the worst first."""
    found = []
    for group in predictions.groups(evidence):
        chosen = advised(group)
        gain = evidence.compare(group.best, chosen)
        sure = gain is not None and gain.shows_a_difference
        if chosen and group.regret(chosen) > (1 + advice.SAME if sure else CLOSE):
            found.append(Wrong(group, chosen, sure, _why(group, chosen)))
    return sorted(found, key=lambda one: -one.group.regret(one.chosen))


def _why(group: Group, chosen: Cell) -> str:
    """Of the two predictions, the reason of the one that is further off."""
    both = [one for one in group.known if one.cell in (chosen, group.best)]
    furthest = max(both, key=lambda one: abs(log(one.ratio)))
    return reason(group.workload, furthest.prediction.candidate.approach)


@dataclass(frozen=True)
class Off:
    """Predictions that are far from what was measured, for one reason."""

    reason: str
    cells: list[Predicted]

    @property
    def row(self) -> tuple[str, ...]:
        """Under `OFF_HEAD`."""
        by_kind: dict[str, list[float]] = {}
        for one in self.cells:
            kind = f"{one.cell.workload} by {one.cell.approach}"
            by_kind.setdefault(kind, []).append(one.ratio)
        said = [f"{kind}: {words.span(min(of), max(of))}" for kind, of in by_kind.items()]
        return self.reason, "; ".join(said), str(len(self.cells))


OFF_HEAD: Final = ("Why", "Predicted over measured", "Cells")
FAR: Final = 1.5  # times as long, or as short


def off(evidence: Evidence) -> list[Off]:
    """The predictions that are far off, by reason; the reason of most cells first."""
    by_reason: dict[str, list[Predicted]] = {}
    for one in predictions.predicted(evidence):
        if not one.told and not 1 / FAR <= one.ratio <= FAR:
            why = reason(one.cell.workload, one.prediction.candidate.approach)
            by_reason.setdefault(why, []).append(one)
    found = [Off(why, cells) for why, cells in by_reason.items()]
    return sorted(found, key=lambda one: -len(one.cells))


Table = tuple[str, tuple[str, ...], Callable[[Evidence], Sequence[Wrong | Off]]]
TABLES: Final[dict[str, Table]] = {
    "wrong": ("Where the advice is wrong", WRONG_HEAD, wrong),
    "off": ("Where predictions are far off", OFF_HEAD, off),
}
