"""Tests of snippets/processes/pickle_a_function_broken.py."""

from snippets.processes.pickle_a_function_broken import scale


def test_a_local_function_cannot_be_pickled():
    """Not under any start method: tasks are pickled even for forked workers."""
    assert scale([1], 2) == "not pickled"
