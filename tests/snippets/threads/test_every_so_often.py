"""Tests of snippets/threads/every_so_often.py."""

from threading import Event

import pytest

from snippets.threads.every_so_often import count_to, every


class Clock:
    """Time that goes on only where somebody waits or works, and a stop after some beats."""

    def __init__(self, beats):
        self.now = 0.0
        self.beats = beats

    def wait(self, seconds):
        """As `Event.wait`: True once it is set."""
        self.now += seconds
        self.beats -= 1
        return self.beats < 0


@pytest.mark.parametrize(
    ("work", "starts"),
    [
        (0.0, [10, 20, 30, 40]),
        (4.0, [10, 20, 30, 40]),  # the work does not shift the beat
        (13.0, [10, 30, 50, 70]),  # a missed beat is left out, not made up for
    ],
)
def test_the_beat_is_kept(work, starts):
    """It is counted from the beginning, however long the action takes."""
    clock, times = Clock(beats=4), []

    def act():
        times.append(clock.now)
        clock.now += work

    every(10, act, clock, lambda: clock.now)

    assert times == starts


def test_a_stop_ends_it_before_the_next_beat():
    """Nothing is called, and nobody waits for an hour."""
    stop = Event()
    stop.set()
    called = []
    every(3600, lambda: called.append(1), stop)

    assert called == []


def test_the_program_counts():
    """The thread ends by itself after the last beat."""
    assert count_to(3, seconds=0.001) == 3
