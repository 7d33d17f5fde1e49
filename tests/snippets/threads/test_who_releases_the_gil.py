"""Whether a call releases the GIL is a property of the call."""

import sys
import threading

import pytest

from snippets.threads import who_releases_the_gil
from snippets.threads.who_releases_the_gil import CALLS, another_thread_runs

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()
KEEP = ["json.dumps", "re.match", "sorted", "sum"]


@pytest.fixture(autouse=True)
def nobody_is_asked():
    """A switch interval that no test outlives."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    yield
    sys.setswitchinterval(before)


@pytest.mark.parametrize("name", [name for name in CALLS if name not in KEEP])
def test_a_call_that_releases_the_gil(name):
    """Another thread runs while it works."""
    assert another_thread_runs(CALLS[name])


@pytest.fixture
def once():
    """One call shows that the GIL is kept; more would show the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(who_releases_the_gil, "PATIENCE", 0.05)
        yield


@pytest.mark.skipif(not GIL, reason="needs the GIL")
@pytest.mark.parametrize("name", KEEP)
def test_a_call_that_keeps_the_gil(name, once):
    """No other thread runs until it returns."""
    assert not another_thread_runs(CALLS[name])


def test_waiting_for_a_lock_releases_the_gil():
    """Another thread runs meanwhile."""
    taken = threading.Lock()
    taken.acquire()

    assert another_thread_runs(lambda: taken.acquire(timeout=0.05))


@pytest.mark.skipif(not GIL, reason="needs the GIL")
def test_python_code_is_never_left_unless_somebody_asks(once):
    """A loop of pure Python keeps the GIL to its end at this switch interval."""
    assert not another_thread_runs(lambda: [number * number for number in range(100_000)])
