"""Tests of snippets/processes/pickle_a_function_fixed.py."""

from snippets.processes.pickle_a_function_fixed import scale


def test_a_partial_carries_its_argument():
    """The factor goes along with the function."""
    assert scale([1, 2], 5) == [5, 10]
