"""The charts by name: each answers one question that a reader has."""

from collections.abc import Callable
from typing import Final

from guide.charts import speed_up_by_workers, start_up, trace_two_threads
from guide.charts.by_approach import ByApproach
from guide.charts.chart import Chart, NothingMeasuredError
from guide.evidence import Evidence

__all__ = ["CHARTS", "Chart", "NothingMeasuredError"]

CHARTS: Final[dict[str, Callable[[Evidence], Chart]]] = {
    "waiting": ByApproach(
        "http", "Time for HTTP requests", "requests to a server that answers after 20 ms"
    ),
    "computing": ByApproach(
        "arithmetic", "Time for arithmetic in Python", "loops of integer arithmetic"
    ),
    "computing-in-c": ByApproach("compress", "Time for zlib", "buffers compressed by zlib"),
    "mixed": ByApproach(
        "fetch-and-parse", "Time to fetch and parse", "pages fetched, then parsed in Python"
    ),
    "speed-up-by-workers": speed_up_by_workers.draw,
    "start-up": start_up.draw,
    "trace-two-threads": trace_two_threads.draw,
}
