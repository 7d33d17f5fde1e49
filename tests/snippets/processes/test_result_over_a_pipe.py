"""Tests of snippets/processes/result_over_a_pipe.py."""

from snippets.processes.result_over_a_pipe import words_in


def test_the_answer_comes_back():
    """What the other process counted arrives here."""
    assert words_in("one two three") == 3
