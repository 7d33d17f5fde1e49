"""Tests of snippets/pools/faster_or_noise.py."""

from itertools import product

import pytest

from snippets.pools.faster_or_noise import coincidence, in_rounds, verdict


def test_the_ratio_is_taken_inside_a_round_and_the_first_one_changes():
    """Before takes 6 s, after 2 s; each round begins with the other one."""
    now, calls = [0.0], []

    def before():
        calls.append("before")
        now[0] += 6

    def after():
        calls.append("after")
        now[0] += 2

    ratios = in_rounds(before, after, rounds=2, clock=lambda: now[0])

    assert (ratios, calls) == ([3, 3], ["before", "after", "after", "before"])


@pytest.mark.parametrize(
    ("ratios", "said"),
    [
        ([1.1, 1.2, 1.3, 1.4, 1.5, 1.6], "1.35 (1.10 to 1.60): faster"),
        ([0.5, 0.5, 0.6, 0.6, 0.7, 0.9], "0.60 (0.50 to 0.90): slower"),
        ([2.0, 2.0, 2.0, 2.0, 2.0, 1.0], "2.00 (1.00 to 2.00): no measurable difference"),
        ([1.3, 1.3, 1.3], "1.30 (1.30 to 1.30): too few rounds, 25% by coincidence"),
    ],
)
def test_what_may_be_said(ratios, said):
    """The interval decides, and the number of rounds."""
    assert verdict(ratios) == said


@pytest.mark.parametrize("rounds", range(1, 9))
def test_the_coincidence_is_counted(rounds):
    """Of all ways in which equal code can fall, two have every round on one side."""
    sides = list(product((True, False), repeat=rounds))
    one_sided = [falls for falls in sides if len(set(falls)) == 1]

    assert coincidence(rounds) == len(one_sided) / len(sides)
