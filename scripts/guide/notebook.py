"""What the notebooks call: recorded results while the site is built, live ones for the reader."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from IPython.display import HTML

from guide.extension import chart_fragments

ROUNDS = 5


def is_build() -> bool:
    """Whether the site is being built: a build shows what was recorded and times nothing."""
    return "CONCURRENCY_MEASURED_BUILD" in os.environ


def chart(name: str) -> HTML:
    """The chart called `name`, as the pages show it."""
    return HTML("\n".join(chart_fragments(name)))


def compare(approaches: Sequence[Callable[[], object]]) -> HTML:
    """How many times as fast as the first approach each of the others is, here and now.

    Each round calls every approach once; the ratios are taken within a round. While the site is
    built, the recorded chart of the same kind of work is shown instead.
    """
    if is_build():
        return chart("computing")
    rounds = [[_seconds(approach) for approach in approaches] for _ in range(ROUNDS)]
    rows = []
    for column, approach in enumerate(approaches):
        ratios = [row[0] / row[column] for row in rounds]
        rows.append(
            f"<tr><td>{approach.__name__}</td><td>{statistics.median(ratios):.2f}</td>"
            f"<td>{min(ratios):.2f} to {max(ratios):.2f}</td></tr>"
        )
    gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    head = f"Python {sys.version.split()[0]}, GIL {'on' if gil else 'off'}, {ROUNDS} rounds"
    return HTML(
        f"<table><caption>{head}</caption><tr><th>approach</th><th>times as fast</th>"
        f"<th>from … to</th></tr>{''.join(rows)}</table>"
    )


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
