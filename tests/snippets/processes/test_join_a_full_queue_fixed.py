"""Tests of snippets/processes/join_a_full_queue_fixed.py."""

from snippets.processes.join_a_full_queue_fixed import SIZE, ask


def test_every_answer_finds_its_name():
    """Whoever was first."""
    assert ask(["b", "a"]) == {"b": SIZE, "a": SIZE}
