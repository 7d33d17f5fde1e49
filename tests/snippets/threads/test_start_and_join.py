"""Tests of snippets/threads/start_and_join.py."""

from snippets.threads.start_and_join import before_and_after


def test_a_thread_is_alive_until_it_returns():
    """It runs beside us; after `join` its work is done."""
    assert before_and_after() == (True, ["worked"])
