import asyncio

from snippets.event_loop import swallowed_cancel_fixed
from snippets.event_loop.swallowed_cancel_fixed import main, poll


def test_the_time_limit_stops_it():
    """CancelledError passes through the loop."""
    assert asyncio.run(main()) == ["call 0", "stopped by the time limit"]


def test_a_lost_connection_does_not_stop_it(monkeypatch):
    """An expected error costs one call."""

    async def answer(number):
        if number == 1:
            raise ConnectionResetError

    monkeypatch.setattr(swallowed_cancel_fixed, "answer", answer)
    log: list[str] = []
    asyncio.run(poll(log))

    assert log == ["call 0", "call 1 failed: ConnectionResetError", "call 2", "call 3"]


def test_without_a_slow_call_nothing_is_stopped(monkeypatch):
    """The limit does nothing to a block that ends in time."""

    async def answer(_):
        return

    monkeypatch.setattr(swallowed_cancel_fixed, "answer", answer)

    assert asyncio.run(main())[-1] == "the time limit never stopped it"
