import asyncio

from snippets.event_loop.open_generator_broken import first_row


def test_the_connection_stays_open():
    """The loop is left, and the generator's `finally` has not run."""
    log: list[str] = []
    asyncio.run(first_row(log))

    assert log[-2:] == ["after the loop", "connection closed"]
