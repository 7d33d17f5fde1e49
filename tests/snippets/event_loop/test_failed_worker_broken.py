import asyncio

from snippets.event_loop.failed_worker_broken import main


def test_join_hangs_after_an_error():
    """The failed worker never marks its item as done."""
    outcome = asyncio.run(main([2, 0, 4]))

    assert outcome == "join() hangs; the worker had ZeroDivisionError('division by zero')"


def test_without_an_error_it_works():
    """Good items hide the mistake."""
    assert asyncio.run(main([2, 4])) == "joined"
