import asyncio

from snippets.event_loop.failed_worker_fixed import main


def test_an_error_ends_the_wait():
    """The group cancels `join` and raises the worker's error."""
    outcome = asyncio.run(main([2, 0, 4]))

    assert outcome == "stopped by ZeroDivisionError('division by zero')"


def test_without_an_error_it_works():
    """All items are done, and the worker is cancelled."""
    assert asyncio.run(main([2, 4])) == "joined"
