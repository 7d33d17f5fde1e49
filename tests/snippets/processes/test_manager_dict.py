"""Tests of snippets/processes/manager_dict.py."""

from snippets.processes.manager_dict import lengths


def test_the_table_holds_what_all_workers_wrote():
    """Each assignment is a message to the manager's process."""
    assert lengths(["a", "bb", "ccc"]) == {"a": 1, "bb": 2, "ccc": 3}
