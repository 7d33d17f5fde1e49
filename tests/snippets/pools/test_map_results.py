"""Tests of snippets/pools/map_results.py."""

from snippets.pools.map_results import ask_all


def test_answers_keep_the_order():
    """`map` answers in the order of its inputs."""
    assert ask_all(["b", "a", "c"]) == ["B", "A", "C"]
