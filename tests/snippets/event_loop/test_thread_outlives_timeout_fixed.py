import asyncio
import threading

from snippets.event_loop.thread_outlives_timeout_fixed import main, write


def test_the_thread_is_told_to_stop():
    """The second half is not written after time is up."""
    assert asyncio.run(main()) == [
        "thread: first half written",
        "caller: time is up",
        "thread: stopped",
    ]


def test_in_time_both_halves_are_written():
    """Nobody stops a write that is quick enough."""
    log: list[str] = []
    write(lambda: None, threading.Event(), log)

    assert log[-1] == "thread: second half written"
