import asyncio

from snippets.event_loop.run_and_return import main


def test_run_returns_what_the_coroutine_returns():
    """The result of the main coroutine is the result of `run`."""
    result = asyncio.run(main([]))

    assert result == "the answer to everything"


def test_run_cancels_what_is_left():
    """A task that is still waiting when the main coroutine returns is cancelled."""
    log: list[str] = []
    asyncio.run(main(log))

    assert log[-1] == "cancelled when the main coroutine returned"
