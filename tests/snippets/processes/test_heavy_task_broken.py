"""Tests of snippets/processes/heavy_task_broken.py."""

from snippets.processes.heavy_task_broken import SIZE, ask, sent_for_each_task


def test_the_answers_are_right():
    """What is wrong is the weight, not the answer."""
    assert ask([1, 2, 3]) == [2, 3, 4]


def test_the_object_goes_with_its_method():
    """A task holds the whole table: more bytes than the table has numbers."""
    assert sent_for_each_task() > SIZE
