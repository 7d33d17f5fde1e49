"""What every chart is made of: a picture, what it shows in words, and the numbers behind it."""

from dataclasses import dataclass
from typing import Any

from guide.canvas import Canvas


class NothingMeasuredError(Exception):
    """The results hold nothing that the chart could show; the text says what is missing."""


@dataclass(frozen=True)
class Chart:
    """One drawn chart of one set of results."""

    title: str  # what is drawn, for readers who do not see it
    finding: str  # what it shows, in one or two sentences computed from the data
    more: list[str]  # further sentences
    notes: list[str]  # how to read the picture, and what to mistrust
    description: str  # all of it in words, for readers who do not see it
    canvas: Canvas
    interpreters: list[str]  # that it shows
    head: tuple[str, ...]  # of the data table
    rows: list[tuple[str, ...]]
    trace: dict[str, Any] | None = None  # what the player needs; see charts/trace_player.py
