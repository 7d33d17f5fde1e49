"""One visual language: each approach has one colour and one marker, in every chart and trace.

Charts are drawn in placeholder colours; in the SVG each becomes a CSS variable, so that one file
follows light and dark. The values of the variables stand in docs/assets/charts.css.
"""

from dataclasses import dataclass
from typing import Final

INK: Final = "#0b0c00"  # text, axes, points
MUTED: Final = "#0b0c01"  # text of the second rank
FAINT: Final = "#0b0c02"  # grid lines
PAPER: Final = "#0b0c03"  # what is behind the chart

WIDTH: Final = 468.0  # points: 6.5 inches, the width of every chart
TEXT: Final = 11.0  # points; charts.css makes text up to 1.4 times as large on a narrow page
LARGEST_TEXT: Final = 1.4  # what every layout leaves room for


@dataclass(frozen=True)
class Look:
    """How an approach is drawn."""

    colour: str
    marker: str  # as matplotlib names it


LANES: Final = ("#0b0c04", "#0b0c05")  # threads of one program, told apart

LOOKS: Final = {
    "sequential": Look("#0b0c10", "|"),
    "threads": Look("#0b0c11", "o"),
    "processes": Look("#0b0c12", "s"),
    "interpreters": Look("#0b0c13", "D"),
    "asyncio": Look("#0b0c14", "^"),
    "asyncio+threads": Look("#0b0c15", "v"),
    "asyncio+processes": Look("#0b0c16", "P"),
}

VARIANTS: Final = {  # of an approach: its colour, a marker of their own
    "loops in threads": Look(LOOKS["asyncio+threads"].colour, "*"),
    "asyncio+interpreters": Look(LOOKS["asyncio+processes"].colour, "X"),
    "processes (chunks)": Look(LOOKS["processes"].colour, "p"),
}

VARIABLES: Final = {
    INK: "ink",
    MUTED: "muted",
    FAINT: "faint",
    PAPER: "paper",
    LANES[0]: "lane-1",
    LANES[1]: "lane-2",
    **{one.colour: name.replace("+", "-") for name, one in LOOKS.items()},
}  # placeholder -> what follows `--chart-` in the stylesheet


def look(approach: str) -> Look:
    """The look of `approach`; variants such as "processes (spawn)" share that of their kind."""
    return VARIANTS.get(approach) or LOOKS[approach.partition(" ")[0]]
