"""Times cells: one workload, one approach after the other."""

import gc
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from statistics import quantiles
from time import perf_counter
from typing import Any

from . import open_files, resources
from .approaches import APPROACHES
from .client import server_cpu_seconds
from .declared import WORKLOADS
from .usage import cpu_seconds
from .workload import Workload


def measure(
    workload: Workload, approach: str, workers: int, port: int
) -> dict[str, Any]:
    """Do the whole workload once; the row holds its figures, or an error.

    The answers of the run that is timed are the ones that are checked: a
    wrong one, or a missing one, has no figures.
    """
    row: dict[str, Any] = {"approach": approach, "workers": workers}
    items = workload.items(workload.size, port)
    server = server_cpu_seconds if workload.uses_server else lambda port: 0.0
    gc.collect()
    try:
        server_before = server(port)
        answers = _timed(row, workload, approach, workers, items)
        if workload.uses_server:
            row["server_cpu_seconds"] = server(port) - server_before
    except Exception as problem:
        return failed(row, reason(problem))
    if len(answers) != len(items) or not workload.right(answers):
        return failed(row, "a wrong answer")
    if min(row["seconds"], row["cpu_seconds"]) < 0:
        return failed(row, "a clock went backwards")
    if workload.latencies:
        row["latency_seconds"] = percentiles(workload.latencies(answers))
    if workload.lost:
        row["lost"] = workload.lost(answers)
    return row


def _timed(
    row: dict[str, Any],
    workload: Workload,
    approach: str,
    workers: int,
    items: list[Any],
) -> list[Any]:
    """The answers; opening and closing count where the pool is not warm."""
    cpu, start = cpu_seconds(), perf_counter()
    with APPROACHES[approach](workload, workers) as run:
        if workload.warm:
            run(items[:workers])
            cpu, start = cpu_seconds(), perf_counter()
        answers = run(items)
        if workload.warm:
            row["seconds"] = perf_counter() - start
            row["cpu_seconds"] = cpu_seconds() - cpu
    if not workload.warm:
        row["seconds"] = perf_counter() - start
        row["cpu_seconds"] = cpu_seconds() - cpu
    return answers


def weigh(
    workload: Workload, approach: str, workers: int, port: int
) -> dict[str, Any]:
    """Do the workload once more, for its memory and its context switches."""
    row: dict[str, Any] = {"approach": approach, "workers": workers}
    items = workload.items(workload.size, port)
    gc.collect()
    try:
        with (
            resources.watched() as watch,
            APPROACHES[approach](workload, workers) as run,
        ):
            answers = run(items)
            watch.count()
            watch.look()
    except Exception as problem:
        return failed(row, reason(problem))
    if len(answers) != len(items) or not workload.right(answers):
        return failed(row, "a wrong answer")
    return row | {"peak_bytes": watch.peak_bytes, "switches": watch.switches}


def failed(row: dict[str, Any], why: str) -> dict[str, Any]:
    """The row of a cell that has no figures."""
    cell = {key: row[key] for key in ("approach", "workers")}
    return cell | {"error": why}


def reason(problem: Exception) -> str:
    """What went wrong; of a group of exceptions, the first."""
    while isinstance(problem, ExceptionGroup):
        problem = problem.exceptions[0]
    return f"{type(problem).__name__}: {problem}"


def percentiles(seconds: list[float]) -> dict[str, float]:
    """The 50th, 95th and 99th percentile."""
    enough = seconds if len(seconds) > 1 else seconds * 2
    hundredths = quantiles(enough, n=100, method="inclusive")
    return {f"p{rank}": hundredths[rank - 1] for rank in (50, 95, 99)}


def warm_up() -> None:
    """Start what the first process pool of a program starts once for all."""
    with ProcessPoolExecutor(1) as pool:
        pool.submit(abs, 0).result(60)


def gil_enabled() -> bool:
    """Whether this interpreter runs with the GIL now."""
    return bool(getattr(sys, "_is_gil_enabled", lambda: True)())


def answer(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What this interpreter is, then each cell that is asked for."""
    workload = WORKLOADS[request["workload"]]
    weighs = request.get("weigh", False)
    open_files.allow_many()
    if not (workload.fresh or weighs):
        warm_up()
    before = gil_enabled()
    yield {"gil_enabled": before}
    for approach, workers in request["cells"]:
        of = weigh if weighs else measure
        row = of(workload, approach, workers, request["port"])
        if gil_enabled() != before:
            row = failed(row, "an import has switched the GIL on")
        yield row
