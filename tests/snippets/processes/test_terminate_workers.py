"""Tests of snippets/processes/terminate_workers.py."""

from tests.snippets.needs import requires

pytestmark = requires("processes/terminate_workers")


def test_a_running_task_is_ended():
    """Its future fails at once, long before the task would have ended."""
    from snippets.processes.terminate_workers import give_up

    assert give_up() == "BrokenProcessPool"
