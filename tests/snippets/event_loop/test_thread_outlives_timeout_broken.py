import asyncio
import threading

from snippets.event_loop.thread_outlives_timeout_broken import main, write


def test_the_thread_runs_on():
    """The write happens after the caller was told that time is up."""
    assert asyncio.run(main()) == [
        "thread: first half written",
        "caller: time is up",
        "thread: second half written",
    ]


def test_the_thread_would_obey():
    """The work looks at its event; nobody sets it."""
    stop = threading.Event()
    log: list[str] = []
    write(stop.set, stop, log)

    assert log[-1] == "thread: stopped"
