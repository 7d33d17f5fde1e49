"""Tests of snippets/threads/one_step_or_two.py; its program shows what each build does."""

import sys

import pytest

from snippets.threads import one_step_or_two
from snippets.threads.one_step_or_two import append, loses, lost

pytestmark = pytest.mark.thread_unsafe(reason="sets the switch interval of the process")


def forget(shared):
    """An operation that is lost each time."""


def test_one_operation_of_a_list_loses_nothing():
    """Every item that a thread appends is there."""
    assert lost(append) == 0


def test_a_loss_is_counted():
    """Changes that do not arrive are lost."""
    assert lost(forget) == one_step_or_two.THREADS * one_step_or_two.TIMES


@pytest.mark.parametrize(("operation", "found"), [(append, False), (forget, True)])
def test_trials_end_with_the_first_loss_or_in_time(operation, found, monkeypatch):
    """The switch interval is what it was, whatever was found."""
    monkeypatch.setattr(one_step_or_two, "PATIENCE", 0.01)
    before = sys.getswitchinterval()

    assert (loses(operation), sys.getswitchinterval()) == (found, before)
