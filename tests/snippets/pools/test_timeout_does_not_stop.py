"""Tests of snippets/pools/timeout_does_not_stop.py."""

from snippets.pools.timeout_does_not_stop import after_a_timeout


def test_the_work_goes_on():
    """After the timeout the task is running, and its result comes."""
    assert after_a_timeout() == ["timed out; still running: True", "finished after all"]
