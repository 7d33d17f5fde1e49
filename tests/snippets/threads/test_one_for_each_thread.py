"""Tests of snippets/threads/one_for_each_thread.py."""

from snippets.threads.one_for_each_thread import mine, remember_all


def test_each_thread_reads_its_own_value():
    """The values under one name do not meet."""
    assert remember_all(["a", "b", "c"]) == ["a", "b", "c"]


def test_the_main_thread_sees_none_of_them():
    """What a worker stores is not there for us."""
    remember_all(["a"])

    assert not hasattr(mine, "name")
