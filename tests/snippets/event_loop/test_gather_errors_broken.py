import asyncio

from snippets.event_loop.gather_errors_broken import fetch, total_length


def test_an_error_is_counted_as_a_page():
    """The text of the exception makes the total longer than the pages are."""
    length = asyncio.run(total_length(range(1, 4)))

    assert length == len("page 1") + len("page 2 is broken") + len("page 3")


def test_a_good_page_arrives():
    """Page 1 is not broken."""
    assert asyncio.run(fetch(1)) == "page 1"
