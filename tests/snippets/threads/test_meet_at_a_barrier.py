"""Tests of snippets/threads/meet_at_a_barrier.py."""

from snippets.threads.meet_at_a_barrier import phases


def test_phases_do_not_mix():
    """All threads end the first phase before any begins the second."""
    assert phases(4) == ["load"] * 4 + ["compute"] * 4
