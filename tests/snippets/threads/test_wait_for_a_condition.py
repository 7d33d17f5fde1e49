"""Tests of snippets/threads/wait_for_a_condition.py."""

import pytest

from snippets.threads import wait_for_a_condition
from snippets.threads.wait_for_a_condition import Box, pass_on


def test_items_arrive_in_order():
    """The box holds one item, so they cannot overtake each other."""
    assert pass_on(["a", "b", "c", "d"]) == ["a", "b", "c", "d"]


def test_an_item_that_is_there_is_taken_at_once():
    """Nobody waits for a condition that holds already."""
    box = Box()
    box.give("here")

    assert box.take() == "here"


@pytest.mark.thread_unsafe(reason="patches the snippet's time limit")
def test_waiting_has_a_limit(monkeypatch):
    """Where nobody gives, or nobody takes, the wait ends with an error."""
    monkeypatch.setattr(wait_for_a_condition, "LIMIT", 0.01)
    box = Box()
    with pytest.raises(TimeoutError, match="nobody gave"):
        box.take()
    box.give("one")
    with pytest.raises(TimeoutError, match="nobody took"):
        box.give("two")
