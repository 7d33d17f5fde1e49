"""Constants are found with which the simulation takes as long as a program."""

from dataclasses import replace

import pytest

from snippets.choose import fitting
from snippets.choose.constants import reference
from snippets.choose.machine import Machine

HERE = Machine()
KNOWN = reference(HERE.label).middle


@pytest.mark.parametrize("timed", fitting.TIMED, ids=lambda one: one.constant)
def test_a_constant_is_found_again(timed):
    """From what the simulation takes with it, the same comes back."""
    seconds = fitting.simulated(KNOWN, HERE, timed)
    forgotten = replace(KNOWN, **{timed.constant: 0.0})
    found = fitting.fitted(forgotten, HERE, {timed.figure: seconds})

    assert fitting.simulated(found, HERE, timed) == pytest.approx(seconds, rel=0.01)


def test_what_was_not_timed_stays():
    """Before 3.14 nothing is timed of interpreters."""
    assert fitting.fitted(KNOWN, HERE, {}) == KNOWN


def test_less_than_the_caller_takes_leaves_nothing_for_the_worker():
    """A worker takes no negative time."""
    found = fitting.fitted(KNOWN, HERE, {"thread_call": 1e-9})

    assert found.thread_task_seconds == 0
