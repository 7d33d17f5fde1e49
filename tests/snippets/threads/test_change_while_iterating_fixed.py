"""Tests of snippets/threads/change_while_iterating_fixed.py."""

from snippets.threads.change_while_iterating_fixed import report


def test_the_copy_stays_as_it_was():
    """What is added meanwhile is in the next report."""
    seen = {"ada": 1, "grace": 2}

    assert report(seen, lambda: seen.setdefault("barbara", 3)) == ["ada: 1", "grace: 2"]
