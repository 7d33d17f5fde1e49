"""Tests of snippets/operating/peak_of_a_task.py."""

import pytest

from snippets.operating.peak_of_a_task import MIB, growth, in_fresh_process, peak, work
from tests.snippets.needs import requires

pytestmark = requires("operating/peak_of_a_task")


@pytest.mark.parametrize("size", [10, 40])
def test_the_peak_is_found(size):
    """Three times the input, within a few MiB, whatever this process has held."""
    grown = in_fresh_process(work, size)

    assert abs(grown / MIB - 3 * size) < 4


def test_a_peak_never_falls():
    """The growth of a task that needs nothing is nothing, or next to it."""
    before = peak()
    grown = growth(abs, 1)

    assert (grown < MIB, peak() >= before) == (True, True)


def test_the_task_itself():
    """It returns the length of the text, twice."""
    assert work(1) == 2 * MIB
