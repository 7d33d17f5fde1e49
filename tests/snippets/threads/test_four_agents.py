"""Tests of snippets/threads/four_agents.py."""

from snippets.threads.four_agents import AGENTS, one_after_another, side_by_side


def test_both_ways_reach_the_same_conclusions():
    """Nothing is shared, so the order of the threads changes nothing."""
    assert side_by_side() == one_after_another()


def test_results_stand_in_the_order_of_the_agents():
    """`map` keeps the order, whoever is done first."""
    assert list(side_by_side()) == [agent.name for agent in AGENTS]
