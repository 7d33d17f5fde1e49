import asyncio

from snippets.event_loop.cancel_and_clean_up import copy, main


def test_cancel_is_a_request():
    """The task is cancelled once it has cleaned up, and not when `cancel` returns."""
    assert asyncio.run(main()) == [
        "temporary file made",
        "cancel() has returned, cancelled: False",
        "asked to stop",
        "temporary file removed",
        "the task has ended, cancelled: True",
    ]


def test_a_task_cancelled_before_its_first_turn_never_starts():
    """Its `try` is not entered, so there is nothing to clean up."""

    async def cancelled_at_once():
        log: list[str] = []
        task = asyncio.create_task(copy(log, asyncio.Event()))
        task.cancel()
        await asyncio.wait([task])
        return log

    assert asyncio.run(cancelled_at_once()) == []
