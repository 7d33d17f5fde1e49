import asyncio
import threading

import pytest

from snippets.event_loop.loop_in_thread import LoopThread, double


def test_synchronous_code_gets_results():
    """`call` returns what the coroutine returns."""
    with LoopThread() as loop:
        results = [loop.call(double(number), limit=30) for number in range(3)]

    assert results == [0, 2, 4]


def test_all_calls_run_on_one_loop():
    """Calls from two threads find the same loop."""

    async def where():
        return id(asyncio.get_running_loop())

    loops = []
    with LoopThread() as loop:
        threads = [
            threading.Thread(target=lambda: loops.append(loop.call(where(), limit=30)))
            for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

    assert loops[0] == loops[1]


def test_time_up_stops_the_coroutine():
    """After a TimeoutError the coroutine is cancelled, not left running."""
    ended = threading.Event()

    async def endless():
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    with LoopThread() as loop, pytest.raises(TimeoutError):
        loop.call(endless(), limit=0.05)

    assert ended.wait(30)
