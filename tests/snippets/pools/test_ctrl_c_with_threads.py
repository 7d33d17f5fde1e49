"""Tests of snippets/pools/ctrl_c_with_threads.py."""

import signal

import pytest

from snippets.pools.ctrl_c_with_threads import run


def raise_it():
    """Ctrl-C without the signal."""
    raise KeyboardInterrupt


def press():
    """Ctrl-C as the terminal sends it, also where a shell has left the signal ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.thread_unsafe(reason="signals reach the main thread only")
@pytest.mark.parametrize("ctrl_c", [raise_it, press])
def test_what_runs_is_told_and_what_waits_is_cancelled(ctrl_c):
    """The two that have begun end when they are asked; the others never begin."""
    assert run(5, 2, ctrl_c) == ["told to end"] * 2 + ["cancelled"] * 3
