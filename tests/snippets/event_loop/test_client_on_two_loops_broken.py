import asyncio

import pytest

from snippets.event_loop.client_on_two_loops_broken import main


def test_the_second_call_hangs():
    """The reader task was cancelled with the loop of the first call."""
    assert main() == ["answered", "hangs: the reader ended with the first loop"]


def test_a_lock_refuses_a_second_loop():
    """A lock that tasks have waited for on one loop raises on another."""
    lock = asyncio.Lock()

    async def two_at_once():
        async def hold():
            async with lock:
                await asyncio.sleep(0)

        await asyncio.gather(hold(), hold())

    asyncio.run(two_at_once())

    with pytest.raises(RuntimeError, match="is bound to a different event loop"):
        asyncio.run(two_at_once())
