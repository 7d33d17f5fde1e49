"""Handing things to another interpreter is timed, not guessed."""

import sys

from snippets.choose import transfer


def test_both_ways_are_timed():
    """From 3.14 on there are seconds for an argument and for a result."""
    found = transfer.seconds([1.0] * 1000, "text" * 1000)
    known = {"argument", "result"} if sys.version_info >= (3, 14) else set()

    assert (set(found), all(one >= 0 for one in found.values())) == (
        known,
        True,
    )


def test_what_the_interpreter_runs():
    """One function gives nothing back, the other what it was given."""
    assert (transfer.take("thing"), transfer.echo("thing")) == (None, "thing")
