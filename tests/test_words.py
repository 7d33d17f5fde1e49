"""Numbers read the same wherever they stand."""

from datetime import UTC, datetime

import pytest
from guide import words
from guide.ratios import Ratio


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.466, "0.47"), (0.97, "0.97"), (1.0, "1.00"), (1.04, "1.04"), (1.88, "1.9"), (21.4, "21")],
)
def test_a_ratio_has_the_figures_that_count(value, text):
    """Two decimals around one, one above, none from ten."""
    assert words.times(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(12.3, "12 s"), (1.23, "1.2 s"), (0.42, "420 ms"), (0.0051, "5.1 ms"), (85e-6, "85 µs")],
)
def test_a_time_has_the_unit_that_suits_it(value, text):
    """Seconds, milliseconds, microseconds."""
    assert words.seconds(value) == text


def test_times_that_are_compared_have_one_unit():
    """Milliseconds, as a range where there are two."""
    assert words.milliseconds(0.00028, 0.0121) == "0.28 to 12 ms"


def test_a_range_of_equals_is_one_number():
    """Nobody says 1.9 to 1.9."""
    assert (words.span(1.88, 1.92), words.milliseconds(0.012, 0.0121)) == ("1.9", "12 ms")


def test_a_share_is_a_percentage():
    """With a space, as units have."""
    assert words.percent(0.984) == "98 %"


def test_a_day_is_written_out():
    """In one order that nobody mistakes."""
    assert words.date(datetime(2026, 11, 1, tzinfo=UTC)) == "1 November 2026"


def test_words_in_a_row():
    """Commas, and an "and" before the last."""
    assert [words.listing(row) for row in (["a"], ["a", "b"], ["a", "b", "c"])] == [
        "a", "a and b", "a, b and c",
    ]  # fmt: skip


def test_a_name_keeps_its_small_letter():
    """`asyncio` is a name, at the begin of a sentence too."""
    assert (words.capital("threads"), words.capital("asyncio")) == ("Threads", "asyncio")


@pytest.mark.parametrize(
    ("ratio", "long", "short"),
    [
        (Ratio(1.9, 1.8, 2.0, 9), "1.9 times as fast", "1.9\N{MULTIPLICATION SIGN} as fast"),
        (
            Ratio(0.5, 0.48, 0.52, 9),
            "slower, 2.0 times as long",
            "2.0\N{MULTIPLICATION SIGN} as long",
        ),
        (Ratio(1.02, 0.98, 1.06, 9), "no measurable difference", "no difference"),
        (Ratio(1.001, 1.0005, 1.002, 9), "no measurable difference", "no difference"),
        (
            Ratio(1.9, 1.1, 2.4, 9),
            "inconclusive (1.1 to 2.4 times as fast)",
            "1.1 to 2.4\N{MULTIPLICATION SIGN}",
        ),
    ],
)
def test_a_verdict_says_no_more_than_was_measured(ratio, long, short):
    """Faster, slower by the inverse, no difference inside the interval, or inconclusive."""
    assert (words.verdict(ratio), words.short_verdict(ratio)) == (long, short)
