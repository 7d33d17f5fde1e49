"""Tests of snippets/interpreters/call_in_interpreter.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/call_in_interpreter")


def test_globals_are_not_shared():
    """What one interpreter counts, the other does not see."""
    from snippets.interpreters.call_in_interpreter import counts

    assert counts() == ([1, 2], 0)


def test_here_it_counts_too():
    """The same function, in this interpreter, has this interpreter's globals."""
    from snippets.interpreters.call_in_interpreter import count

    assert count() + 1 == count()
