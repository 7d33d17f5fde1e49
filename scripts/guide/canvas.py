"""What charts are drawn with: a figure measured in points, with text, bars, lines and points.

Every text and every mark has its place set by the chart: nothing depends on the fonts installed.
"""

import itertools
from collections.abc import Sequence
from typing import Literal

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from guide import inline_svg, theme

Align = Literal["left", "center", "right"]


class Canvas:
    """A drawing `theme.WIDTH` points wide; x grows to the right and y downwards."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.figure = Figure(figsize=(theme.WIDTH / 72, height / 72), facecolor="none")
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, theme.WIDTH)
        self._axes.set_ylim(height, 0)
        self._axes.set_autoscale_on(False)
        self._above = itertools.count(1)  # what is drawn later lies above

    def words(
        self,
        x: float,
        y: float,
        text: str,
        *,
        align: Align = "left",
        bold: bool = False,
        colour: str = theme.INK,
    ) -> None:
        """One line of text with its baseline at `y`."""
        self._axes.text(
            x,
            y,
            text,
            ha=align,
            va="baseline",
            color=colour,
            fontsize=theme.TEXT,
            fontweight=700 if bold else 400,
            parse_math=False,
            zorder=next(self._above),
        )

    def bar(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        colour: str,
        *,
        hollow: bool = False,
        tip: str = "",
    ) -> None:
        """A filled rectangle, or its dashed outline; `tip` is shown while the pointer is on it."""
        bar = Rectangle(
            (left, top),
            width,
            height,
            facecolor=theme.PAPER if hollow else colour,
            edgecolor=colour if hollow else "none",
            linewidth=1 if hollow else 0,
            linestyle=(0, (3, 2)) if hollow else "-",
            clip_on=False,
            zorder=next(self._above),
        )
        if tip:
            bar.set_gid(inline_svg.TIP + tip)
        self._axes.add_patch(bar)

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str = theme.FAINT,
        *,
        width: float = 0.8,
        dashed: bool = False,
        dotted: bool = False,
    ) -> None:
        """A line through the points given."""
        style: str | tuple[int, tuple[int, int]] = "-"
        if dashed or dotted:
            style = (0, (4, 3)) if dashed else (0, (1, 3))
        self._axes.plot(
            xs,
            ys,
            color=colour,
            linewidth=width,
            linestyle=style,
            clip_on=False,
            zorder=next(self._above),
        )

    def points(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        marker: str,
        colour: str = theme.INK,
        *,
        size: float = 4,
        fill: str = theme.PAPER,
    ) -> None:
        """A marker at each point."""
        self._axes.plot(
            xs,
            ys,
            linestyle="none",
            marker=marker,
            markersize=size,
            markerfacecolor=fill,
            markeredgecolor=colour,
            markeredgewidth=0.8,
            clip_on=False,
            zorder=next(self._above),
        )
