"""Hand-overs are counted, and the time in which both ran."""

import pytest

from snippets.lesson.checks.tracing import CASES
from snippets.lesson.handovers import handovers, share_at_once


@pytest.mark.parametrize(("lanes", "count"), CASES.values(), ids=CASES)
def test_a_change_of_the_lane_is_a_hand_over(lanes, count):
    """States other than running do not count."""
    assert handovers(lanes) == count


@pytest.mark.parametrize(("second", "share"), [((10, 20), 0.0), ((0, 10), 1.0), ((5, 15), 1 / 3)])
def test_the_share_of_the_time_in_which_both_ran(second, share):
    """From the first start to the last end."""
    lanes = {"a": [(0, 10, "running")], "b": [(*second, "running")]}

    assert share_at_once(lanes) == pytest.approx(share)
