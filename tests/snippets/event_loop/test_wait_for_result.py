import asyncio

from snippets.event_loop import wait_for_result


def test_the_limit_waits_for_the_clean_up():
    """TimeoutError is raised after the cancelled coroutine has ended."""
    log: list[str] = []
    asyncio.run(wait_for_result.limited(log))

    assert log == ["clean-up begins", "clean-up ends", "TimeoutError is raised"]


def test_what_is_in_time_arrives(monkeypatch):
    """Without a delay the result is that of the coroutine."""
    monkeypatch.setattr(asyncio, "sleep", lambda _: nothing())

    assert asyncio.run(wait_for_result.limited([])) == "too late"


async def nothing():
    """A sleep that takes no time."""
