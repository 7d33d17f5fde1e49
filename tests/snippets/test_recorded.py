"""Outputs are compared as declared, and a difference is said in words."""

import pytest

from snippets.recorded import Expectation, Output

PLAIN = Expectation()


@pytest.mark.parametrize(
    ("expected", "output", "recorded", "says"),
    [
        (PLAIN, Output(0, "a\n", ""), "a\n", ""),
        (PLAIN, Output(0, "b\n", ""), "a\n", "it prints"),
        (PLAIN, Output(0, "b\na\n", ""), "a\nb\n", "it prints"),
        (PLAIN, Output(1, "a\n", "Boom"), "a\n", "exit code 1, not 0"),
        (PLAIN, Output(0, "a\n", "a warning"), "a\n", "stderr is not empty"),
        (Expectation(compare="any-order"), Output(0, "b\na\n", ""), "a\nb\n", ""),
        (Expectation(compare="any-order"), Output(0, "a\na\n", ""), "a\n", "it prints"),
        (Expectation(volatile={r"pid \d+": "pid N"}), Output(0, "pid 7\n", ""), "pid N\n", ""),
        (Expectation(exit=3), Output(3, "", ""), "", ""),
        (Expectation(exit=3), Output(0, "", ""), "", "exit code 0, not 3"),
        (Expectation(stderr="Trace"), Output(0, "", "Traceback"), "", ""),
        (Expectation(stderr="Trace"), Output(0, "", ""), "", "stderr lacks"),
    ],
)
def test_differences_are_said(expected, output, recorded, says):
    """Nothing is said where nothing differs."""
    assert expected.difference(output, recorded)[: len(says) or None] == says
