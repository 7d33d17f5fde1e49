"""How many times as fast: paired ratios, their median, and how sure it is.

Two cells are compared round by round: what disturbed the machine disturbed neighbours alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from guide.results import Cell

RESAMPLES = 10_000
CONFIDENCE = 0.95
FEWEST = 6  # repeats that make an interval: all on one side by chance in 1 case of 32
WIDEST = 0.15  # an interval that reaches further either way shows nothing


@dataclass(frozen=True)
class Ratio:
    """The median of the ratios and its bootstrap interval; above 1 is faster."""

    median: float
    low: float
    high: float
    repeats: int

    @property
    def shows_a_difference(self) -> bool:
        """Whether "as fast as" lies outside the interval, and by more than chance would do.

        The interval of a few repeats is no wider than the repeats: by chance alone, all of them
        lie on one side of 1 in one case of four for three. Then only a large effect counts.
        """
        outside = not self.low <= 1 <= self.high
        large = not 1 / (1 + WIDEST) <= self.median <= 1 + WIDEST
        return outside and (large or self.repeats >= FEWEST)

    @property
    def is_conclusive(self) -> bool:
        """Whether the interval is narrow enough to be drawn as a finding."""
        reach = max(self.high - self.median, self.median - self.low)
        return reach <= WIDEST * self.median


def speed(cell: Cell, baseline: Cell) -> Ratio | None:
    """How many times as fast as `baseline` a cell is; None without a common round."""
    ratios = paired(cell, baseline)
    return summarise(ratios) if ratios else None


def paired(cell: Cell, baseline: Cell) -> list[float]:
    """Baseline seconds over the cell's, for each round that both have."""
    reference = dict(zip(baseline.rounds, baseline.seconds, strict=True))
    return [
        reference[number] / seconds
        for number, seconds in zip(cell.rounds, cell.seconds, strict=True)
        if number in reference and seconds > 0
    ]


def summarise(ratios: Sequence[float]) -> Ratio:
    """The median and its percentile bootstrap interval, the same for the same ratios.

    ValueError without a ratio.
    """
    if not ratios:
        raise ValueError("no ratio to summarise")
    values = np.asarray(ratios)
    draw = np.random.default_rng(len(values))
    picks = draw.integers(len(values), size=(RESAMPLES, len(values)))
    medians = np.median(values[picks], axis=1)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(medians, [tail, 1 - tail])
    return Ratio(float(np.median(values)), float(low), float(high), len(values))
