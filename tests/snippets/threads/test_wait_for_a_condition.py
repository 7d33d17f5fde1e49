"""Tests of snippets/threads/wait_for_a_condition.py."""

from snippets.threads.wait_for_a_condition import Box, pass_on


def test_items_arrive_in_order():
    """The box holds one item, so they cannot overtake each other."""
    assert pass_on(["a", "b", "c", "d"]) == ["a", "b", "c", "d"]


def test_an_item_that_is_there_is_taken_at_once():
    """Nobody waits for a condition that holds already."""
    box = Box()
    box.give("here")

    assert box.take() == "here"
