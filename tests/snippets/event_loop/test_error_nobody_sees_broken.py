import asyncio

from snippets.event_loop.error_nobody_sees_broken import main


def test_the_error_is_reported_when_the_task_is_collected():
    """Until then the program goes on as if nothing had happened."""
    assert asyncio.run(main()) == [
        "the job is done: True; serving goes on",
        "Task exception was never retrieved",
    ]
