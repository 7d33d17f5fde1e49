import asyncio

from snippets.event_loop.client_on_two_loops_fixed import Client, main


def test_one_loop_answers_every_call():
    """The reader task lives as long as the `Runner`."""
    assert main() == ["answered", "answered"]


def test_two_loops_would_hang():
    """The client itself is the same as in the broken twin."""
    client = Client()
    replies = [asyncio.run(client.call(limit)) for limit in (10, 0.05)]

    assert replies[1].startswith("hangs")
