"""Tests of snippets/event_loop/gather_results.py."""

import asyncio

from snippets.event_loop.gather_results import ask_all


def test_results_keep_the_order_given():
    """The slowest was given first, and comes first."""
    assert asyncio.run(ask_all([])) == ["USERS", "ORDERS", "STOCK"]


def test_all_are_asked_before_any_answers():
    """The waits overlap."""
    log = []
    asyncio.run(ask_all(log))

    assert [line.partition(": ")[2] for line in log] == ["asked"] * 3 + ["answered"] * 3
