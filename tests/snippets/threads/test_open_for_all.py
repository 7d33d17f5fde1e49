"""Tests of snippets/threads/open_for_all.py."""

from threading import Event

import pytest

from snippets.threads import open_for_all
from snippets.threads.open_for_all import serve, start


def test_all_pass():
    """Each worker sees what was set before the event."""
    assert start(workers=5) == ["port 8080"] * 5


def test_who_comes_later_does_not_wait():
    """An event stays set."""
    ready, answers = Event(), []
    ready.set()
    serve(ready, {"port": 1}, answers)

    assert answers == ["port 1"]


@pytest.mark.thread_unsafe(reason="replaces the limit")
def test_without_it_nobody_is_served(monkeypatch):
    """`wait` gives up after the limit and says so."""
    monkeypatch.setattr(open_for_all, "LIMIT", 0.01)
    answers = []
    serve(Event(), {"port": 1}, answers)

    assert answers == []
