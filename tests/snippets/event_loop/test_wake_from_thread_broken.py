import asyncio

from snippets.event_loop.wake_from_thread_broken import main


def test_debug_mode_refuses_the_call():
    """The future is done, an error is raised in the thread, nobody is woken."""
    assert asyncio.run(main(), debug=True) == [
        "in the thread: Non-thread-safe operation invoked on an event loop "
        "other than the current one",
        "the future is done: True",
    ]
