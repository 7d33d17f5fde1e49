"""Tests of snippets/debugging/endless_loop.py."""

from snippets.debugging import endless_loop
from snippets.debugging.endless_loop import follow, last_page


def test_two_pages_point_at_each_other():
    """From the third page on, the way goes round."""
    assert follow(follow(follow("/"))) == "/about"


def test_without_the_circle_the_loop_ends(monkeypatch):
    """At the page that leads nowhere."""
    monkeypatch.setitem(endless_loop.NEXT, "/team", "")

    assert last_page() == "/team"
