"""Tests of snippets/processes/stop_step_by_step.py."""

from snippets.processes.stop_step_by_step import steps
from tests.snippets.needs import requires

pytestmark = requires("processes/stop_step_by_step")


def test_each_step_ends_what_the_one_before_could_not():
    """A polite process needs one step, a stubborn one all three."""
    assert steps() == {"polite": "interrupt", "deaf": "terminate", "stubborn": "kill"}
