"""Tests of snippets/debugging/many_rounds.py."""

import sys
from threading import Lock

from snippets.debugging import many_rounds
from snippets.debugging.many_rounds import TURNS, Counter, hunt, one_round, switching_often


def test_the_race_is_found():
    """Within the rounds that it is given."""
    assert hunt() is not None


def test_a_counter_with_a_lock_passes(monkeypatch):
    """The hunt has nothing to say against correct code."""

    class Fixed(Counter):
        """The counter, with its two steps under a lock."""

        lock = Lock()

        def add(self) -> None:
            """Add one."""
            with self.lock:
                super().add()

    monkeypatch.setattr(many_rounds, "Counter", Fixed)
    monkeypatch.setattr(many_rounds, "ROUNDS", 3)

    assert hunt() is None


def test_every_thread_does_its_turns():
    """All threads of a round work, and all of them end."""
    done: list[int] = []
    one_round(lambda: done.append(1), threads=3)

    assert len(done) == 3 * TURNS


def test_the_switch_interval_is_put_back():
    """Other tests switch as before."""
    before = sys.getswitchinterval()
    with switching_often():
        pass

    assert sys.getswitchinterval() == before
