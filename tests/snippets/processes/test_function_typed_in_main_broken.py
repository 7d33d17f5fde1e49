"""Tests of snippets/processes/function_typed_in_main_broken.py."""

from snippets.processes.function_typed_in_main_broken import IMPORTED, TYPED, run


def test_a_function_of_a_main_without_a_file_is_not_found():
    """The worker has no file to import it from."""
    assert run(TYPED) == "BrokenProcessPool"


def test_an_imported_function_is_found():
    """The worker imports it from its module."""
    assert run(IMPORTED) == "-3"
