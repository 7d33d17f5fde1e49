import asyncio

from snippets.event_loop import swallowed_cancel_broken
from snippets.event_loop.swallowed_cancel_broken import main


def test_the_time_limit_is_void():
    """The loop takes its cancellation for a failed call and goes on to the end."""
    assert asyncio.run(main()) == [
        "call 0",
        "call 1 failed: CancelledError",
        "call 2",
        "call 3",
        "the time limit never stopped it",
    ]


def test_an_exception_clause_is_safe():
    """CancelledError is no Exception: `except Exception` lets it pass."""
    assert not issubclass(asyncio.CancelledError, Exception)


def test_the_limit_itself_works(monkeypatch):
    """A poll that lets its cancellation pass is stopped."""
    monkeypatch.setattr(swallowed_cancel_broken, "poll", lambda _: asyncio.Event().wait())

    assert asyncio.run(main()) == ["stopped by the time limit"]
