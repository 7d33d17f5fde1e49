"""The charts by name: each answers one question that a reader has."""

from collections.abc import Callable
from typing import Final

from guide.charts import (
    arguments,
    free_threading_cost,
    growing,
    in_flight,
    kinds,
    loop_delay,
    memory,
    pays,
    predicted,
    regrets,
    scraper,
    sharing,
    speed_up_by_workers,
    start_up,
    three_tasks,
    workers_waiting,
)
from guide.charts.by_approach import ByApproach
from guide.charts.chart import Chart, NothingMeasuredError
from guide.charts.trace_charts import TRACES
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
    "files": ByApproach(
        "files", "Time for many files", "files of 64 kB written, read and removed"
    ),
    "programs": ByApproach(
        "programs", "Time for other programs", "Pythons started and waited for"
    ),
    "pays": pays.draw,
    "growing": growing.draw,
    "kinds": kinds.draw,
    "free-threading-cost": free_threading_cost.draw,
    "sharing": sharing.draw,
    "arguments": arguments.draw,
    "in-flight": in_flight.draw,
    "memory": memory.draw,
    "loop-delay": loop_delay.draw,
    "three-tasks": three_tasks.draw,
    "scraper": scraper.draw,
    "workers-waiting": workers_waiting.draw,
    "speed-up-by-workers": speed_up_by_workers.draw,
    "start-up": start_up.draw,
    "predicted": predicted.draw,
    "regret": regrets.draw,
    **TRACES,
}
