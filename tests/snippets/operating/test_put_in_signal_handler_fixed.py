"""Tests of snippets/operating/put_in_signal_handler_fixed.py."""

import signal

from snippets.operating.put_in_signal_handler_fixed import outcome, serve
from tests.snippets.needs import requires

pytestmark = requires("operating/put_in_signal_handler_fixed")


def test_the_process_ends():
    """The same moment, and no deadlock."""
    assert outcome(limit=30) == "ends"


def test_the_signal_is_seen():
    """The loop ends with the signal that came inside `get`."""
    serve()

    assert callable(signal.getsignal(signal.SIGTERM))
