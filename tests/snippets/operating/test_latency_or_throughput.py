"""Tests of snippets/operating/latency_or_throughput.py."""

import pytest

from snippets.operating.latency_or_throughput import capacity, latencies, p95


def test_a_request_alone_takes_a_batch_of_one():
    """Nobody is waited for: the start, and one request."""
    assert latencies(gap=1.0, batch=1, requests=3) == pytest.approx([0.018] * 3)


def test_the_first_of_a_batch_waits_for_the_last():
    """Of two requests a second apart, the first answer is a second later."""
    assert latencies(gap=1.0, batch=2, requests=2) == pytest.approx([1.02, 0.02])


def test_a_worker_that_is_too_slow_falls_further_behind_with_each_request():
    """Every hundredth of a second a request that takes 0.018 s."""
    late = latencies(gap=0.01, batch=1, requests=3)

    assert late == pytest.approx([0.018, 0.026, 0.034])


def test_a_batch_gets_more_done():
    """The start is shared."""
    assert capacity(8) == pytest.approx(250)


def test_p95_is_what_95_of_100_stay_below():
    """Of the numbers from 1 to 100: between 95 and 96."""
    assert 95 <= p95([float(number) for number in range(1, 101)]) <= 96
