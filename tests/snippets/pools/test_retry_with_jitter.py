"""Tests of snippets/pools/retry_with_jitter.py."""

import pytest

from snippets.pools.retry_with_jitter import Flaky, retry


def test_a_passing_failure_is_survived():
    """The third attempt succeeds."""
    assert retry(Flaky(2).ask, sleep=lambda seconds: None) == "answer"


def test_a_lasting_failure_is_raised():
    """After the last attempt the error is the caller's."""
    with pytest.raises(ConnectionError):
        retry(Flaky(9).ask, attempts=3, sleep=lambda seconds: None)


def test_waits_grow_and_vary():
    """The n-th wait is at most base times 2 to the n, and not always that."""
    waits = []
    with pytest.raises(ConnectionError):
        retry(Flaky(99).ask, attempts=11, base=1.0, sleep=waits.append)

    assert all(0 <= wait <= 2**n for n, wait in enumerate(waits))
    assert len(set(waits)) == 10


def test_other_errors_are_not_retried():
    """What will not pass by itself is raised at once."""
    calls = []

    def fail():
        calls.append(1)
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - which one is not the point
        retry(fail)

    assert len(calls) == 1
