import asyncio

from snippets.event_loop import wake_from_thread_fixed
from snippets.event_loop.wake_from_thread_fixed import main


def test_the_waiter_is_woken():
    """The loop's own thread sets the future."""
    assert asyncio.run(main(), debug=True) == ["the waiter is woken", "the future is done: True"]


def test_a_closed_loop_refuses():
    """`call_soon_threadsafe` raises if the loop is closed: the thread hears of it."""
    loop = asyncio.new_event_loop()
    answer = loop.create_future()
    loop.close()
    log: list[str] = []
    wake_from_thread_fixed.worker(answer, log)

    assert log == ["in the thread: Event loop is closed"]
