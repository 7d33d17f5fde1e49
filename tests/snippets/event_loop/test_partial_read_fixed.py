import asyncio

from snippets.event_loop.partial_read_fixed import main


def test_a_line_is_a_message():
    """The same bytes are three lines."""
    assert asyncio.run(main()) == [b"first\n", b"second\n", b"third\n"]
