"""Tests of snippets/pools/loop_behind_the_comprehension.py."""

from concurrent.futures import Future

import pytest

from snippets.pools.loop_behind_the_comprehension import all_that_worked, by_comprehension, by_loop


def future(value):
    """A future that is done: with a result, or with an error."""
    made = Future()
    if isinstance(value, Exception):
        made.set_exception(value)
    else:
        made.set_result(value)
    return made


@pytest.mark.parametrize("collect", [by_comprehension, by_loop])
def test_both_forms_collect_in_order(collect):
    """They are the same loop."""
    assert collect([future(2.0), future(1.0)]) == [2.0, 1.0]


@pytest.mark.parametrize("collect", [by_comprehension, by_loop])
def test_both_forms_end_at_the_first_error(collect):
    """What was collected before is lost with it."""
    with pytest.raises(ZeroDivisionError):
        collect([future(2.0), future(ZeroDivisionError())])


def test_a_loop_can_go_on():
    """Asking for the exception first keeps what worked."""
    assert all_that_worked([future(2.0), future(ZeroDivisionError()), future(1.0)]) == [2.0, 1.0]
