"""Tests of snippets/pools/waits_or_computes.py."""

import time

import pytest

from snippets.pools.waits_or_computes import compute, cpu_share, kind, wait


def test_a_wait_uses_no_cpu():
    """The clock goes on, the CPU time stands still."""
    assert kind(wait) == "waits"


def test_a_computation_uses_the_cpu():
    """CPU time runs with the clock, as far as other programs let it."""
    assert kind(compute) == "computes"


@pytest.mark.thread_unsafe(reason="replaces the clock")
def test_the_share_is_cpu_time_over_clock_time(monkeypatch):
    """Three seconds of CPU in two seconds: more than one core was at work."""
    clock, cpu = iter([10.0, 12.0]), iter([5.0, 8.0])
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(time, "process_time", lambda: next(cpu))

    assert cpu_share(lambda: None) == 1.5
