"""Times as a reader says them."""

UNITS = (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9))


def time_text(seconds: float, digits: int = 3) -> str:
    """A time in the unit that suits it: "1.5 s", "420 ms", "85.1 µs"."""
    unit, size = next((one for one in UNITS if seconds >= one[1]), UNITS[-1])
    number = float(f"{seconds / size:.{digits}g}")
    return f"{number:g} {unit}"
