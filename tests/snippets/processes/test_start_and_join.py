"""Tests of snippets/processes/start_and_join.py."""

from snippets.processes.start_and_join import exit_codes
from tests.snippets.needs import requires

pytestmark = requires("processes/start_and_join")


def test_the_exit_code_tells_how_it_ended():
    """0 for a return, 1 for an error, minus the number of the signal."""
    assert exit_codes() == {"succeed": 0, "fail": 1, "be_killed": -9}
