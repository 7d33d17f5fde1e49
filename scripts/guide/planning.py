"""What is measured next: round by round, until every interval is narrow or time is up."""

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from guide import matrix, ratios
from guide.interpreters import Found
from guide.matrix import Profile, Spec
from guide.results import Cell
from guide.store import Store
from snippets.bench.declared import WORKLOADS

Item = TypeVar("Item")


@dataclass(frozen=True)
class Step:
    """One child process: an interpreter does cells of one workload in one round."""

    number: int  # of the round
    found: Found
    workload: str
    cells: tuple[Spec, ...]
    weighs: bool = False  # for memory and context switches, instead of time


@dataclass(frozen=True)
class Plan:
    """The steps of one run; what is asked for next depends on what is known by then.

    The rounds of a run have numbers that no earlier run has used, and a cell is never measured
    without its baseline: a ratio is always taken between neighbours in time.
    """

    store: Store
    found: Sequence[Found]
    wanted: Sequence[Spec]
    weighed: Sequence[Spec]
    profile: Profile
    cores: int
    again: bool = False

    def steps(self) -> Iterator[Step]:
        """The steps in the order in which they are done; none once time is up."""
        first = self.store.next_round()
        begun = monotonic()
        done = dict(self._repeats()) if self.again else {}
        for number in range(first, first + self.profile.rounds):
            for step in [*self._round(number, done), *self._weighing(number, number - first)]:
                if monotonic() - begun > self.profile.seconds * len(self.found):
                    return
                yield step

    def most_steps(self) -> int:
        """How many steps there can be."""
        fresh = sum(WORKLOADS[spec.workload].fresh for spec in self.wanted)
        others = len({s.workload for s in self.wanted if not WORKLOADS[s.workload].fresh})
        rounds = self.profile.rounds * (fresh + others)
        return (rounds + self.profile.weighings * len(self.weighed)) * len(self.found)

    def _repeats(self) -> Iterator[tuple[tuple[str, Spec], int]]:
        for one in self.found:
            for spec in self.wanted:
                if cell := self.store.known(one.label, spec):
                    yield (one.label, spec), len(cell.rounds)

    def _round(self, number: int, done: dict[tuple[str, Spec], int]) -> Iterator[Step]:
        most = matrix.most_rounds(self.cores)
        for workload in dict.fromkeys(spec.workload for spec in self.wanted):
            of_it = [spec for spec in self.wanted if spec.workload == workload]
            for one in rotated(self.found, number):
                cells = [
                    spec
                    for spec in possible(of_it, one)
                    if self._wants(
                        one,
                        spec,
                        min(self.profile.rounds, most.get(spec, self.profile.rounds)),
                        done.get((one.label, spec), 0),
                    )
                ]
                if cells:
                    baseline = [spec for spec in of_it if spec == cells[0].baseline]
                    together = list(dict.fromkeys([*baseline, *cells]))
                    yield from split(Step(number, one, workload, tuple(rotated(together, number))))

    def _wants(self, one: Found, spec: Spec, most: int, before: int) -> bool:
        """Whether a cell is to be measured once more: at most `most` times more than `before`."""
        cell = self.store.known(one.label, spec)
        repeats = len(cell.rounds) if cell else 0
        if repeats >= most + before:
            return False
        return cell is None or before > 0 or not self._is_narrow(cell, one, spec)

    def _is_narrow(self, cell: Cell, one: Found, spec: Spec) -> bool:
        baseline = self.store.known(one.label, spec.baseline)
        if len(cell.rounds) < ratios.FEWEST:
            return False
        if baseline is None or baseline.key == cell.key:
            return ratios.summarise(cell.seconds).is_narrow
        speed = ratios.speed(cell, baseline)
        return speed is not None and speed.is_narrow

    def _weighing(self, number: int, nth: int) -> Iterator[Step]:
        if nth >= self.profile.weighings or platform.system() != "Linux":
            return
        for workload in dict.fromkeys(spec.workload for spec in self.weighed):
            of_it = [spec for spec in self.weighed if spec.workload == workload]
            for one in rotated(self.found, number):
                for spec in possible(of_it, one):
                    cell = self.store.known(one.label, spec)
                    if cell is None or len(cell.peak_bytes) <= nth:
                        yield Step(number, one, workload, (spec,), weighs=True)


def split(step: Step) -> Iterator[Step]:
    """A child for each cell, where a cell wants all to be cold."""
    if not WORKLOADS[step.workload].fresh:
        yield step
        return
    for spec in step.cells:
        yield Step(step.number, step.found, step.workload, (spec,))


def possible(specs: Sequence[Spec], one: Found) -> list[Spec]:
    """The cells that an interpreter can do."""
    windows = platform.system() == "Windows"
    return [spec for spec in specs if spec.exists_on(version_of(one), windows)]


def rotated(items: Sequence[Item], number: int) -> list[Item]:
    """The items in an order that begins elsewhere in each round."""
    shift = number % len(items) if items else 0
    return [*items[shift:], *items[:shift]]


def version_of(found: Found) -> tuple[int, ...]:
    """The minor version of an interpreter, as numbers."""
    return tuple(int(part) for part in found.label.rstrip("t").split("."))
