"""Tests of snippets/with_libraries/progress_with_rich.py."""

from tests.snippets.needs import requires

pytestmark = requires("with_libraries/progress_with_rich")


def test_all_tasks_are_done():
    """The bar does not change the answer."""
    from rich.console import Console

    from snippets.with_libraries.progress_with_rich import squares

    assert squares(10, Console(quiet=True)) == 285
