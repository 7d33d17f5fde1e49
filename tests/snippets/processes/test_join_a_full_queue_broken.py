"""Tests of snippets/processes/join_a_full_queue_broken.py."""

from snippets.processes.join_a_full_queue_broken import ask


def test_the_child_waits_for_its_reader():
    """It has done its work, and does not end; the answer is whole once it is taken."""
    assert ask() == "the child waits for its reader; 1000000 characters"
