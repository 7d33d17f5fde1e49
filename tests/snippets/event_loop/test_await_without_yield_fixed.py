import asyncio

from snippets.event_loop.await_without_yield_fixed import order


def test_the_tasks_take_turns():
    """After each `sleep(0)` the other reader has its turn."""
    turns = asyncio.run(order())

    assert turns == ["A0", "B0", "A1", "B1", "A2", "B2"]
