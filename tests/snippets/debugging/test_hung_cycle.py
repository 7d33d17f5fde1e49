"""Tests of snippets/debugging/hung_cycle.py."""

import asyncio
import gc

from snippets.debugging.hung_cycle import serve, tasks


async def look() -> tuple[list[bool], str]:
    """Whether both parts wait, and what comes of cancelling one; then break the cycle."""
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    serving = asyncio.create_task(serve())
    for _ in range(20):
        await asyncio.sleep(0)
    waiting = [task.done() for task in tasks.values()]
    try:
        tasks["dishes"].cancel()
        came = "cancelled"
    except RecursionError:
        came = "RecursionError"
    serving.cancel()
    for task in tasks.values():
        if (coroutine := task.get_coro()) is not None:
            coroutine.close()
    tasks.clear()
    return waiting, came


def test_two_tasks_that_await_each_other_cannot_be_cancelled():
    """The request goes round the circle until Python gives up."""
    loop = asyncio.new_event_loop()
    found = loop.run_until_complete(look())
    loop.close()
    gc.collect()

    assert found == ([False, False], "RecursionError")
