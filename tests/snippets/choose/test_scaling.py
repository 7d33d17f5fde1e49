"""What holds the GIL is told from what does not."""

import hashlib
import sys
import threading
import time

import pytest

from snippets.choose import scaling
from snippets.choose.scaling import Scaling

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()
LATER = 5.0


def compute(steps):
    """Hold the GIL."""
    return sum(range(steps))


def digest(size):
    """Compute without it."""
    return hashlib.sha256(bytes(size)).digest()


@pytest.mark.parametrize(
    ("at_least", "at_most", "held"),
    [(1.0, 1.0, 1.0), (0.6, 1.4, 1.0), (1.25, 2.0, 0.8), (1.0, 2.0, 0.5),
     (2.0, 2.0, 0.5)],
)  # fmt: skip
def test_held_from_the_cores_that_were_used(at_least, at_most, held):
    """One core at most means held; a second core means released."""
    assert Scaling(2, at_least, at_most, 1.0).held == held


def test_dearer_calls_get_less_done():
    """Calls that take more CPU time beside others scale worse."""
    assert Scaling(2, 2.0, 2.0, 2.0).throughput == 1.0


def test_threads_are_run_in_turns():
    """The figures are those of so many threads."""
    later = time.monotonic() + LATER
    found = scaling.observe(digest, [200_000] * 3, 1.0, later)

    assert (found.threads, found.cpu_ratio >= 1) == (2, True)


def test_what_mostly_waits_gets_more_threads():
    """Enough threads are tried that some thread always computes."""
    found = scaling.observe(compute, [1000], 0.25, time.monotonic() + LATER)

    assert found.threads == 10


def test_no_two_threads_begin_with_the_same_item():
    """They would hold each other up at its reference counts."""
    assert scaling._shares("abcd", 2) == [list("abcd"), list("cdab")]


def test_of_few_items_every_other_thread_gets_copies():
    """Equal items, and not the same ones; what cannot be copied is shared."""
    first, second, third = scaling._shares([[1.5]], 3)
    lock = threading.Lock()

    assert (first, second, third) == ([[1.5]],) * 3
    assert (first[0] is second[0], first[0] is third[0]) == (False, True)
    assert scaling._shares([lock], 2) == [[lock], [lock]]


def test_without_time_nothing_is_tried():
    """After the deadline no second thread is started."""
    assert scaling.observe(compute, [1000], 1.0, time.monotonic() - 1) is None


def test_a_watcher_of_a_short_call_knows_nothing():
    """A few ticks of a clock are too few to tell."""
    with scaling.Watcher() as watcher:
        pass

    assert watcher.share is None


@pytest.mark.skipif(not GIL, reason="this build runs without the GIL")
def test_a_watcher_sees_who_holds_the_gil():
    """A thread that waits for the GIL is late again and again."""
    with scaling.Watcher() as watcher:
        for _ in range(1000):
            compute(20_000)

    assert 0 < watcher.share <= 1
