"""What the player in the page needs of a picture of traces: every span, and where it is drawn.

Times are microseconds, places are points of the picture; docs/assets/trace/clock.mjs reads it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from guide.trace_model import Lane, Moment, State

US: Final = 1000  # nanoseconds
WORDS: Final[dict[State, str]] = {
    "running": "works",
    "holding": "holds the lock",
    "ready": "is held up",
    "blocked": "is held up",
    "waiting": "waits",
    "pending": "is pending",
    "finished": "is finished",
    "cancelled": "is cancelled",
}


@dataclass(frozen=True)
class Row:
    """A lane as it was drawn."""

    where: str  # the panel: "With the GIL (3.15)"
    lane: Lane
    moments: Sequence[Moment]
    top: float


@dataclass(frozen=True)
class Place:
    """Where the clock of a picture begins and ends, and how high a lane is."""

    left: float
    right: float
    lane: float
    milliseconds: float


def data(rows: Sequence[Row], place: Place) -> dict[str, Any]:
    """The picture for the player."""
    words = list(dict.fromkeys(WORDS[state] for row in rows for _, _, state in row.lane.spans))
    panels = dict.fromkeys(row.where for row in rows)
    return {
        "left": round(place.left, 2),
        "right": place.right,
        "lane": place.lane,
        "length": round(place.milliseconds * 1000),
        "words": words,
        "panels": [
            {"where": where, "lanes": [_lane(row, words) for row in rows if row.where == where]}
            for where in panels
        ],
    }


def _lane(row: Row, words: list[str]) -> dict[str, Any]:
    return {
        "name": row.lane.name,
        "top": round(row.top, 2),
        "spans": [
            [round(start / US), round(end / US), words.index(WORDS[state])]
            for start, end, state in row.lane.spans
        ],
        "moments": [[round(one.at / US), one.what] for one in row.moments],
    }
