"""How many times as fast: paired ratios, their median, and how sure it is.

Two cells are compared round by round: what disturbed the machine disturbed neighbours alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, hypot, inf, log, log1p, sqrt

import numpy as np

from guide.results import Cell

RESAMPLES = 10_000
CONFIDENCE = 0.95
SESSION = (
    0.03  # what a later run differs by, beside the spread inside a run: docs/measure/method.md
)
FEWEST = 6  # repeats that make an interval: all on one side by chance in 1 case of 32
NARROW = 0.07  # an interval that reaches no further either way is not measured again
WIDEST = 0.15  # an interval that reaches further either way shows nothing


@dataclass(frozen=True)
class Ratio:
    """The median of the ratios and where a repeated run puts its own; above 1 is faster."""

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
        return self.reach <= WIDEST

    @property
    def is_narrow(self) -> bool:
        """Whether further repeats are not worth their time."""
        return self.repeats >= FEWEST and self.reach <= NARROW

    @property
    def reach(self) -> float:
        """How far the interval reaches to its wider side, as a share of the median."""
        if not self.median:
            return inf
        return max(self.high - self.median, self.median - self.low) / self.median


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
    """The median, and the interval in which a repetition of the whole run puts its own.

    The bootstrap says how far the median of *this* run may be off; the median of the next run is
    off as much again, and the machine is not quite the same by then.
    ValueError without a ratio.
    """
    if not ratios:
        raise ValueError("no ratio to summarise")
    middle = float(np.median(ratios))
    low, high = bootstrap(ratios)
    if low <= 0:  # a clock that stood still
        return Ratio(middle, low, high, len(ratios))
    count = len(ratios)
    down, up = _widened(log(middle / low), count), _widened(log(high / middle), count)
    return Ratio(middle, middle * exp(-down), middle * exp(up), len(ratios))


def _widened(reach: float, count: int) -> float:
    """How far the next run may be off, on a logarithmic scale, if this one is off by `reach`.

    A few repeats know little of their own spread: the factor for `count` of them is the one with
    which simulated runs fall into each other's intervals (tests/test_ratios.py).
    """
    few = (count + 2) / (count - 1) if count > 1 else 1.0
    return hypot(sqrt(2) * few * reach, log1p(SESSION))


def bootstrap(values: Sequence[float]) -> tuple[float, float]:
    """The percentile bootstrap interval of the median, the same for the same values."""
    sample = np.asarray(values)
    draw = np.random.default_rng(len(sample))
    picks = draw.integers(len(sample), size=(RESAMPLES, len(sample)))
    medians = np.median(sample[picks], axis=1)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(medians, [tail, 1 - tail])
    return float(low), float(high)
