import asyncio

from snippets.event_loop.gather_errors_fixed import total_length


def test_only_pages_are_counted():
    """The total is that of the pages that arrived."""
    length, _ = asyncio.run(total_length(range(1, 4)))

    assert length == len("page 1") + len("page 3")


def test_each_error_is_named_with_its_page():
    """The error of page 2 is there under its number."""
    _, errors = asyncio.run(total_length(range(1, 4)))

    assert {page: type(error) for page, error in errors.items()} == {2: ValueError}
