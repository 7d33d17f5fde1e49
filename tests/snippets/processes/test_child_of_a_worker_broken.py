"""Tests of snippets/processes/child_of_a_worker_broken.py."""

from snippets.processes.child_of_a_worker_broken import run


def test_a_daemon_has_no_children():
    """The worker is told so when it starts a process."""
    assert run() == "daemonic processes are not allowed to have children"
