"""Which items to try, and how long the others take.

If an item has a size (its value, its length) that explains the time, the items
that were not tried are estimated from theirs.
"""

from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from math import exp, isfinite, log
from statistics import correlation, fmean, linear_regression, stdev
from typing import Any

EXPLAINS = 0.9  # correlation of the logarithms from which a size is believed
UNEVEN = 0.1  # relative spread of lengths from which the order matters


def size_of(item: object) -> float | None:
    """A number that may tell how much work an item is; None if none does."""
    size: object = item
    if isinstance(item, tuple) and item:
        size = next((s for part in item if (s := size_of(part))), None)
    elif isinstance(item, Sized):
        size = len(item)
    if isinstance(size, bool) or not isinstance(size, int | float):
        return None
    try:
        number = float(size)
    except OverflowError:
        return None
    return number if isfinite(number) and number > 0 else None


def order_to_try(items: Sequence[Any]) -> list[int]:
    """Positions of items: the median first, then quarters, eighths, ...

    By size where all items have one, else by position.
    """
    places = list(range(len(items)))
    sizes = [size_of(item) for item in items]
    known = [size for size in sizes if size is not None]
    if len(known) == len(sizes) and len(set(known)) > 1:
        places.sort(key=known.__getitem__)
    return [places[step] for step in _halving(len(places))]


def _halving(count: int) -> Iterator[int]:
    """Every number below `count` once; early ones are spread evenly."""
    width = max(1, count.bit_length())
    seen = set()
    for number in range(1, 2 ** (width + 1)):
        turned = int(f"{number:0{width + 1}b}"[::-1], 2)
        place = turned * count >> (width + 1)
        if place not in seen:
            seen.add(place)
            yield place
    yield from (place for place in range(count) if place not in seen)


@dataclass(frozen=True)
class Lengths:
    """The seconds of a call: mean, standard error, and how uneven they are."""

    mean: float
    error: float  # of the mean
    spread: float  # standard deviation / mean
    each: tuple[float, ...]  # seconds of every item; empty where all are even


def estimate(items: Sequence[Any], tried: dict[int, float]) -> Lengths:
    """What all items take, from the seconds of those that were tried."""
    seconds = list(tried.values())
    mean = fmean(seconds)
    spread = stdev(seconds) / mean if len(seconds) > 1 and mean else 0.0
    left = 1 - len(tried) / len(items)
    error = spread * mean / len(seconds) ** 0.5 * left
    if spread < UNEVEN:
        return Lengths(mean, error, 0.0, ())
    law = _law(items, tried)
    each = []
    for place, item in enumerate(items):
        if place in tried:
            each.append(tried[place])
        elif law:
            each.append(law(item))
        else:  # like one of those that were tried
            each.append(seconds[place % len(seconds)])
    if law:
        error /= 4
    return Lengths(fmean(each), error, spread, tuple(each))


def _law(
    items: Sequence[Any], tried: dict[int, float]
) -> Callable[[object], float] | None:
    """Seconds of an item from its size; None if its size explains nothing."""
    pairs = [
        (log(size), log(seconds))
        for place, seconds in tried.items()
        if (size := size_of(items[place])) and seconds > 0
    ]
    if len(pairs) < max(3, len(tried)) or len({x for x, _ in pairs}) < 3:
        return None
    x, y = zip(*pairs, strict=True)
    if len(set(y)) < 2 or abs(correlation(x, y)) < EXPLAINS:
        return None
    slope, at_zero = linear_regression(x, y)

    def law(item: object) -> float:
        return exp(at_zero + slope * log(size_of(item) or 1.0))

    return law
