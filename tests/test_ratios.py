"""Ratios are paired within rounds, and their interval is the one that scipy computes."""

import numpy as np
import pytest
import scipy.stats
from guide import ratios
from guide.results import Cell
from hypothesis import given, settings
from hypothesis import strategies as st


def cell(rounds: list[int], seconds: list[float]) -> Cell:
    """A cell with these repeats."""
    return Cell(
        interpreter="3.14",
        workload="arithmetic",
        approach="threads",
        workers=2,
        size=8,
        rounds=rounds,
        seconds=seconds,
        cpu_seconds=seconds,
        digest="0" * 16,
    )


def test_ratios_are_taken_within_a_round():
    """A round that only one of the cells has does not count."""
    pairs = ratios.paired(cell([2, 0, 5], [2.0, 1.0, 1.0]), cell([0, 1, 2], [3.0, 9.0, 8.0]))

    assert pairs == [4.0, 3.0]


def test_no_common_round_is_no_ratio():
    """Cells of different rounds are not compared."""
    assert ratios.speed(cell([0], [1.0]), cell([1], [1.0])) is None


def test_drift_of_the_machine_cancels_out():
    """A machine that gets three times slower while it measures changes no ratio."""
    drift = np.linspace(1, 3, 30)
    noise = np.random.default_rng(1).normal(1, 0.02, (2, 30))
    rounds = list(range(30))
    slow = cell(rounds, list(2.0 * drift * noise[0]))
    fast = cell(rounds, list(1.0 * drift * noise[1]))
    found = ratios.speed(fast, slow)

    assert (found.low <= 2.0 <= found.high, found.is_conclusive) == (True, True)


def test_equal_cells_show_no_difference():
    """Two samples of the same thing have 1 inside their interval."""
    draw = np.random.default_rng(2).normal(1, 0.05, (2, 25))
    rounds = list(range(25))
    found = ratios.speed(cell(rounds, list(draw[0])), cell(rounds, list(draw[1])))

    assert not found.shows_a_difference


def test_a_wide_interval_is_not_conclusive():
    """A few wildly different ratios are no finding."""
    assert not ratios.summarise([0.5, 1.0, 4.0]).is_conclusive


def test_the_interval_is_that_of_scipy():
    """The bootstrap interval agrees with scipy.stats.bootstrap by its percentile method."""
    values = np.random.default_rng(3).lognormal(0.5, 0.2, 21)
    ours = ratios.bootstrap(list(values))
    theirs = scipy.stats.bootstrap(
        (values,), np.median, method="percentile", n_resamples=20_000, rng=4
    ).confidence_interval

    assert ours == pytest.approx((theirs.low, theirs.high), rel=0.01)


def run(draw, ratio, repeats):
    """The ratios of one run: noise in each round, and a drift that the whole run shares."""
    drift = draw.normal(0, 0.01)
    return ratio * np.exp(draw.normal(drift, 0.05, repeats))


@pytest.mark.parametrize("repeats", [6, 7, 11])
def test_a_second_run_falls_into_the_interval_of_the_first(repeats):
    """With a known ratio of 1.8, noise and drift, it does so in about 95 of 100 cases."""
    draw = np.random.default_rng(5)
    pairs = [(run(draw, 1.8, repeats), run(draw, 1.8, repeats)) for _ in range(300)]
    inside = [
        first.low <= np.median(second) <= first.high
        for one, second in pairs
        for first in [ratios.summarise(list(one))]
    ]

    assert np.mean(inside) >= 0.94


def test_known_ratios_are_found():
    """The truth lies in the interval in nearly every case."""
    draw = np.random.default_rng(6)
    truths = np.tile([0.5, 1.0, 1.1, 1.9], 50)
    found = [ratios.summarise(list(run(draw, truth, 7))) for truth in truths]
    inside = [one.low <= truth <= one.high for one, truth in zip(found, truths, strict=True)]

    assert np.mean(inside) >= 0.95


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=40))
def test_the_median_lies_in_its_interval(values):
    """Whatever the ratios, low <= median <= high."""
    found = ratios.summarise(values)

    assert found.low <= found.median <= found.high


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=40))
def test_the_same_ratios_give_the_same_interval(values):
    """The bootstrap is deterministic."""
    assert ratios.summarise(values) == ratios.summarise(values)


@pytest.mark.parametrize(
    ("repeats", "ratio", "shown"),
    [(3, 1.05, False), (6, 1.05, True), (3, 1.5, True), (3, 0.6, True), (6, 0.95, True)],
)
def test_a_few_repeats_show_only_large_effects(repeats, ratio, shown):
    """Three repeats may lie on one side of 1 by chance."""
    assert ratios.summarise([ratio] * repeats).shows_a_difference is shown


def test_nothing_cannot_be_summarised():
    """No ratio is an error, not a number."""
    with pytest.raises(ValueError, match="no ratio"):
        ratios.summarise([])
