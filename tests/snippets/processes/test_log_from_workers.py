"""Tests of snippets/processes/log_from_workers.py."""

from snippets.processes.log_from_workers import logged


def test_every_record_arrives():
    """What the workers logged is handled in one process."""
    assert logged(2) == ["worker: did task 0", "worker: did task 1"]
