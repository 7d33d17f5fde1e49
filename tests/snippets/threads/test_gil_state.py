"""Tests of snippets/threads/gil_state.py."""

from snippets.threads.gil_state import build_has_gil, gil_is_on


def test_snippets_leave_the_gil_as_the_build_has_it():
    """Nothing that the snippets import switches the GIL back on."""
    assert gil_is_on() == build_has_gil()
