"""Checks of the lesson's exercises: each says what is wrong, or nothing.

A check takes an attempt and returns one sentence for each thing that is
wrong with it; an empty list means that the exercise is solved.
"""

from .comparing import compare
from .reading import TIMES, reading
from .scenarios import eight, ten
from .scraping import ideal, scrape
from .selecting import selector
from .tracing import handovers

__all__ = [
    "TIMES",
    "compare",
    "eight",
    "handovers",
    "ideal",
    "reading",
    "scrape",
    "selector",
    "ten",
]
