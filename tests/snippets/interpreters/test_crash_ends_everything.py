"""Tests of snippets/interpreters/crash_ends_everything.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/crash_ends_everything")


def test_the_process_ends_with_its_interpreter():
    """There is one process, and it is gone."""
    from snippets.interpreters.crash_ends_everything import outcome

    assert outcome() == (["before"], 7)
