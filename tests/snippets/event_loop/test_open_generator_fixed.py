import asyncio

from snippets.event_loop.open_generator_fixed import first_row


def test_the_connection_is_closed_with_the_block():
    """`aclosing` runs the generator's `finally` on the way out."""
    log: list[str] = []
    asyncio.run(first_row(log))

    assert log[-2:] == ["connection closed", "after the loop"]
