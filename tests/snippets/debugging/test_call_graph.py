"""Tests of snippets/debugging/call_graph.py."""

import asyncio
import importlib

from tests.snippets.needs import requires

pytestmark = requires("debugging/call_graph")


def test_the_graph_leads_from_a_task_to_who_waits():
    """The prices wait in `query`; the menu waits for the prices, in `show`."""
    call_graph = importlib.import_module("snippets.debugging.call_graph")

    assert asyncio.run(call_graph.main()) == ["prices: query", "  menu: show"]
