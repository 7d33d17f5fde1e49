import asyncio

from snippets.event_loop.nested_run_broken import cell, fetch


def test_run_refuses_a_running_loop():
    """The error is the one that notebooks show."""
    said = asyncio.run(cell())

    assert said == "RuntimeError: asyncio.run() cannot be called from a running event loop"


def test_outside_of_a_loop_it_runs():
    """The same coroutine runs where no loop does."""
    assert asyncio.run(fetch()) == "the page"
