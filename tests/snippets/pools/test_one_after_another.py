"""Tests of snippets/pools/one_after_another.py."""

from snippets.pools.one_after_another import ask_all


def test_answers_keep_the_order():
    """A loop answers in the order asked."""
    assert ask_all(["b", "a"]) == ["B", "A"]
