import asyncio

from snippets.event_loop.time_limit import two_steps


def test_one_limit_for_the_whole_block():
    """The step that is waiting when time is up is cancelled."""
    log = asyncio.run(two_steps(limit=0.05))

    assert log == ["first: done", "second: cancelled", "time is up"]
