"""Tests of snippets/operating/put_in_signal_handler_broken.py."""

from snippets.operating.put_in_signal_handler_broken import outcome
from tests.snippets.needs import requires

pytestmark = requires("operating/put_in_signal_handler_broken")


def test_the_handler_waits_for_what_it_interrupted():
    """The lock that `put` needs is held by `get`, which cannot go on."""
    assert outcome(limit=1) == "hangs, and hears no other signal"
