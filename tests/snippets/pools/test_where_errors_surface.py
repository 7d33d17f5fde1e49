"""Tests of snippets/pools/where_errors_surface.py."""

import pytest

from snippets.pools.where_errors_surface import unread, with_futures, with_map


def test_map_stops_at_the_error():
    """What comes after it is lost, although it was computed."""
    assert with_map([1, 0, 2]) == [1.0]


def test_each_future_keeps_its_own():
    """Nothing is lost when every future is asked."""
    assert with_futures([1, 0]) == ["1.0", "ZeroDivisionError('division by zero')"]


@pytest.mark.thread_unsafe(reason="looks at the one error stream of the process")
def test_nobody_hears_what_nobody_asks(capfd):
    """Not even the error stream."""
    unread([0])

    assert capfd.readouterr().err == ""
