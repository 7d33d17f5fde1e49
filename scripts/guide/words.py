"""Numbers and lists in words, the same way everywhere."""

from collections.abc import Sequence
from datetime import datetime

from guide.ratios import Ratio

NO_DIFFERENCE = "no measurable difference"
SIGN = "\N{MULTIPLICATION SIGN}"


def times(value: float) -> str:
    """A ratio as exactly as it is worth: "0.97", "1.04", "1.9", "21"."""
    if value >= 10:
        return f"{value:.0f}"
    return f"{value:.2f}" if value < 1.1 else f"{value:.1f}"


def span(low: float, high: float) -> str:
    """A range of ratios: "1.4 to 2.2", or one number where both read the same."""
    return times(low) if times(low) == times(high) else f"{times(low)} to {times(high)}"


def seconds(value: float) -> str:
    """A time in the unit that suits it: "1.2 s", "420 ms", "85 µs"."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size or unit == "µs":
            number = value / size
            return f"{number:.0f} {unit}" if number >= 10 else f"{number:.1f} {unit}"
    raise AssertionError


def milliseconds(*values: float) -> str:
    """Times that are compared with each other, or a range: "0.28 ms", "12 to 18 ms"."""
    numbers = [f"{1e3 * one:.{0 if one > 0.0095 else 1 if one > 0.001 else 2}f}" for one in values]
    return f"{' to '.join(dict.fromkeys(numbers))} ms"


def megabytes(count: float) -> str:
    """Bytes as megabytes of a million: "12 MB", "0.08 MB"."""
    amount = count / 1e6
    return f"{amount:.0f} MB" if amount >= 9.5 else f"{amount:.{1 if amount >= 0.95 else 2}f} MB"


def percent(share: float) -> str:
    """A share of one: "97 %"."""
    return f"{share * 100:.0f} %"


def date(moment: datetime) -> str:
    """A day: "21 November 2026"."""
    months = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    )  # fmt: skip
    return f"{moment.day} {months[moment.month - 1]} {moment.year}"


def listing(items: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def capital(sentence: str) -> str:
    """The sentence with a capital letter; names such as `asyncio` at its begin are left alone."""
    return sentence if sentence.startswith("asyncio") else sentence[:1].upper() + sentence[1:]


def differs(ratio: Ratio) -> bool:
    """Whether there is a difference, and one that two decimals can show."""
    return ratio.shows_a_difference and times(ratio.median) != times(1)


def verdict(ratio: Ratio) -> str:
    """What a ratio says in full: "1.9 times as fast"."""
    if not ratio.is_conclusive:
        return f"inconclusive ({span(ratio.low, ratio.high)} times as fast)"
    if not differs(ratio):
        return NO_DIFFERENCE
    if ratio.median >= 1:
        return f"{times(ratio.median)} times as fast"
    return f"slower, {times(1 / ratio.median)} times as long"


def short_verdict(ratio: Ratio) -> str:
    """The same in the room that a chart has, with a sign for "times"."""
    if not ratio.is_conclusive:
        return f"{span(ratio.low, ratio.high)}{SIGN}"
    if not differs(ratio):
        return "no difference"
    if ratio.median >= 1:
        return f"{times(ratio.median)}{SIGN} as fast"
    return f"{times(1 / ratio.median)}{SIGN} as long"
