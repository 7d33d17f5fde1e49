"""Computing, waiting and being held up are told apart."""

import time
from dataclasses import replace

from snippets.choose import clock


def test_sleep_is_waiting():
    """A call that sleeps has spent its time waiting."""
    before = clock.read()
    time.sleep(0.05)
    used = clock.spent(before, clock.read())

    assert used.wait > 0.8 * used.seconds


def test_a_loop_is_computing():
    """A call that computes has waited for nothing, however busy the machine."""
    start = clock.Reading(0.0, 0.0, 0.0, 0.0, 0.0)
    after = clock.Reading(2.0, 1.2, 1.2, 0.0, 0.8)

    assert clock.spent(start, after).wait == 0.0


def test_programs_that_a_call_starts_count():
    """CPU time of ended children is computing, not waiting."""
    start = clock.Reading(0.0, 0.0, 0.0, 0.0, 0.0)
    after = clock.Reading(2.0, 0.5, 0.5, 1.0, 0.0)
    used = clock.spent(start, after)

    assert (used.cpu, used.wait) == (1.5, 0.5)


def test_threads_of_a_library_are_seen():
    """CPU time beside this thread is a library's own."""
    start = clock.Reading(0.0, 0.0, 0.0, 0.0, 0.0)
    after = replace(start, wall=1.0, thread=1.0, process=1.9)

    assert round(clock.spent(start, after).other_threads, 6) == 0.9


def test_without_a_scheduler_file_nobody_is_held_up(monkeypatch, tmp_path):
    """Where Linux does not count it, the time held up is zero."""
    monkeypatch.setattr(clock, "SCHEDULER", tmp_path / "missing")

    assert clock.read().held_up == 0.0
