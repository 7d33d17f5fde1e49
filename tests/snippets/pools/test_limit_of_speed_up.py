"""Tests of snippets/pools/limit_of_speed_up.py."""

import math

import pytest

from snippets.pools.limit_of_speed_up import share_in_sequence, speed_up


def test_all_of_it_shared_out_gains_as_many_times_as_there_are_workers():
    """Nothing in sequence, nothing to pay."""
    assert speed_up(0, 12, workers=4) == 4


def test_what_stays_in_sequence_is_the_bound():
    """Two of twelve seconds: six times, whatever the number of workers."""
    assert speed_up(2, 10, workers=math.inf) == 6


def test_workers_that_cost_more_than_they_save_make_it_slower():
    """One second shared by two saves half of one, and here costs one."""
    assert speed_up(0, 1, workers=2, cost=1) < 1


@pytest.mark.parametrize("workers", [2, 4, 16])
def test_the_share_is_found_again(workers):
    """The two functions are inverse to each other."""
    measured = speed_up(3, 9, workers)

    assert share_in_sequence(measured, workers) == pytest.approx(0.25)
