import asyncio

from snippets.event_loop.run_from_anywhere import cell, fetch, run_and_wait


def test_without_a_loop():
    """A script gets the page."""
    assert run_and_wait(fetch()) == "the page"


def test_on_a_loop():
    """A coroutine that calls the blocking function gets it too."""
    assert asyncio.run(cell()) == "the page"
