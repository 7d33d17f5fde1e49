"""The charts of traces by name."""

from collections.abc import Callable
from typing import Final

from guide.charts import (
    trace_convoy,
    trace_future,
    trace_lock,
    trace_loop,
    trace_two_threads,
)
from guide.charts.chart import Chart
from guide.charts.trace_workers import Workers
from guide.evidence import Evidence

TRACES: Final[dict[str, Callable[[Evidence], Chart]]] = {
    "trace-two-threads": trace_two_threads.draw,
    "trace-processes": Workers(
        "processes",
        "When each of two computing processes ran",
        "Each process has an interpreter of its own, and with it a GIL of its own.",
    ),
    "trace-interpreters": Workers(
        "interpreters",
        "When each of two computing interpreters of one process ran",
        "Since 3.12 each interpreter of a process has a GIL of its own.",
    ),
    "trace-tasks": trace_loop.tasks,
    "trace-blocked-loop": trace_loop.blocked,
    "trace-loop-with-pool": trace_loop.with_pool,
    "trace-lock": trace_lock.draw,
    "trace-convoy": trace_convoy.draw,
    "trace-future": trace_future.draw,
}
