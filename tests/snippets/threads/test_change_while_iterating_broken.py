"""Tests of snippets/threads/change_while_iterating_broken.py."""

from threading import Thread

from snippets.threads.change_while_iterating_broken import report

LIMIT = 10.0


def test_a_new_key_ends_the_iteration():
    """Whoever adds it, another thread included."""
    seen = {"ada": 1, "grace": 2}

    def add():
        thread = Thread(target=seen.setdefault, args=("barbara", 3))
        thread.start()
        thread.join(LIMIT)

    assert report(seen, add) == "dictionary changed size during iteration"


def test_a_new_value_does_not():
    """Only keys that come or go change the size."""
    seen = {"ada": 1}

    assert report(seen, lambda: seen.update(ada=2)) == ["ada: 1"]
