"""A second run of the same measurement, held against what the first one promised."""

from collections.abc import Iterator
from typing import Final

from guide import words
from guide.evidence import Evidence
from guide.paths import ROOT
from guide.ratios import Ratio

FOLDER: Final = ROOT / "results" / "repeat"  # one file for a reference file of the same name


def pairs(first: Evidence, second: Evidence) -> Iterator[tuple[Ratio, Ratio]]:
    """The ratio of each cell in both runs, where both have one."""
    for cell in first.results.cells:
        again = second.cell(cell.workload, cell.approach, cell.workers, cell.interpreter)
        before, after = first.speed(cell), second.speed(again)
        if cell.approach != "sequential" and before and after:
            yield before, after


def inside(first: Evidence, second: Evidence) -> float:
    """The share of the medians of `second` that lie in the intervals of `first`."""
    held = [before.low <= after.median <= before.high for before, after in pairs(first, second)]
    return sum(held) / len(held)


def turned(first: Evidence, second: Evidence) -> int:
    """How many findings are "faster" in one run and "slower" in the other, conclusive in both."""
    return sum(
        before.is_conclusive
        and after.is_conclusive
        and words.differs(before)
        and words.differs(after)
        and (before.median > 1) is not (after.median > 1)
        for before, after in pairs(first, second)
    )
