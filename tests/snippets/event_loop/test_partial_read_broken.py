import asyncio

from snippets.event_loop.partial_read_broken import main


def test_a_read_is_no_message():
    """Three messages arrive as two reads, cut in the middle."""
    assert asyncio.run(main()) == [b"first\nsec", b"ond\nthird\n"]
