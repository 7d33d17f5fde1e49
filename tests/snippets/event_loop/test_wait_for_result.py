import asyncio
import sys

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


def test_a_cancellation_that_comes_with_the_result():
    """3.11 swallows it and returns the result; from 3.12 on it is raised."""

    async def both_at_once():
        answer = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(asyncio.wait_for(answer, 30))
        await asyncio.sleep(0)
        answer.set_result("the result")
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(both_at_once()) == (sys.version_info >= (3, 12))
