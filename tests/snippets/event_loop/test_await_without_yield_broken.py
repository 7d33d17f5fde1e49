import asyncio

from snippets.event_loop.await_without_yield_broken import order


def test_no_other_task_gets_a_turn():
    """The first reader ends before the second one starts."""
    turns = asyncio.run(order())

    assert turns == ["A0", "A1", "A2", "B0", "B1", "B2"]
