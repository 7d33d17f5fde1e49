"""Times are said in the unit that suits them."""

import pytest

from snippets.choose.units import time_text


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(75, "75 s"), (1.2345, "1.23 s"), (0.42, "420 ms"), (85.1e-6, "85.1 µs"), (0.0, "0 ns")],
)
def test_the_unit_suits(seconds, said):
    """The largest that leaves a number of one or more."""
    assert time_text(seconds) == said


def test_no_exponent_comes_from_rounding():
    """Two digits of a number of three."""
    assert time_text(128e-6, digits=2) == "130 µs"
