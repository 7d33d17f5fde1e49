import asyncio

from snippets.event_loop.cancel_and_clean_up import main


def test_cancel_is_a_request():
    """The task is cancelled once it has cleaned up, and not when `cancel` returns."""
    assert asyncio.run(main()) == [
        "temporary file made",
        "cancel() has returned, cancelled: False",
        "asked to stop",
        "temporary file removed",
        "the task has ended, cancelled: True",
    ]
