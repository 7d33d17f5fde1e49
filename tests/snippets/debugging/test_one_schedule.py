"""Tests of snippets/debugging/one_schedule.py."""

from snippets.debugging.one_schedule import Seats, in_between


def test_the_last_seat_is_sold_twice():
    """Both have looked before either has booked."""
    assert in_between(Seats(1), "Ann", "Bob") == ["Bob", "Ann"]


def test_a_lone_thread_sells_no_seat_that_is_taken():
    """Without the schedule the mistake does not show."""
    seats = Seats(1)
    seats.book("Ann")
    seats.book("Bob")

    assert seats.sold == ["Ann"]
