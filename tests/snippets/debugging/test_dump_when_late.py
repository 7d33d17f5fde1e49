"""Tests of snippets/debugging/dump_when_late.py."""

import tempfile
from threading import Event

from snippets.debugging.dump_when_late import LIMIT, dump_after, late_block, wait_for_answer


def test_a_late_block_is_reported_and_goes_on():
    """The stacks are written while the block still waits."""
    result, first = late_block()

    assert (result[:10], first[:9]) == ("still here", "Timeout (")


def test_a_block_in_time_is_not_reported():
    """The switch is taken back when the block ends."""
    answer = Event()
    answer.set()
    with tempfile.TemporaryFile("w+") as log:
        with dump_after(LIMIT, log):
            result = wait_for_answer(answer, log)
        log.seek(0)

        assert (result, log.read()) == ("answered", "")
