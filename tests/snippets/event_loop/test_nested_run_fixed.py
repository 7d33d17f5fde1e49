import asyncio

from snippets.event_loop.nested_run_fixed import cell


def test_await_works_on_a_running_loop():
    """The cell has the page."""
    assert asyncio.run(cell()) == "the page"
