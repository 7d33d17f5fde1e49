import asyncio

from snippets.event_loop.error_nobody_sees_fixed import main


def test_the_error_reaches_the_owner():
    """The group cancels its own block and raises the job's error."""
    assert asyncio.run(main()) == ["serving stops: the job failed", "OSError('disk full')"]
