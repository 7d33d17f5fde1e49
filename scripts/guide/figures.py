"""Figures by name: what stands as {{name}} in prose, computed from the results.

A name is a kind and what it is about, joined by colons:

    machine                                 "AMD EPYC with 2 cores"
    date                                    "21 November 2026", the end of the measurement
    interpreters                            "3.13.0, 3.14.9 and 3.14.9t"
    interpreter:3.14t                       "CPython 3.14.9t"
    rounds                                  "11", the most that any cell has
    ratio:arithmetic:threads:2:3.14t        "1.9", times as fast as sequential code
    seconds:arithmetic:sequential:1:3.14    "380 ms", the median
    start:spawn:3.14                        "75 ms", to open a pool, use it once and close it
    capacity:2                              "1.8 to 2.0", what two busy processes got done relative
                                            to one, from the least to the most
    request-cpu:asyncio:3.14                "0.42 ms", CPU time of the client for one HTTP request
    trace:handovers:3.14                    "27"
    trace:turn:3.14                         "5.1 ms", from one hand-over to the next, the median
    trace:switch-interval:3.14              "5 ms", what `sys.getswitchinterval()` said
    trace:overlap:3.14t                     "98 %" of the time both threads ran at once
    trace:length:3.14                       "135 ms", until the last thread was done

Where a ratio or the cost of a pool is inconclusive, the figure is its interval: "1.4 to 2.2".
`python3 scripts/draw.py --figure NAME` prints one, or says why there is none.
"""

from collections.abc import Callable, Iterator
from inspect import signature
from statistics import median
from typing import Final

from guide import captions, traces, words
from guide.charts import start_up, trace_two_threads
from guide.evidence import Evidence, slice_for
from guide.results import Cell, Trace


class FigureError(Exception):
    """There is no such figure; the text is one line that says why."""


def figure(evidence: Evidence, name: str) -> str:
    """The text of the figure `name`.

    Raises:
        FigureError: nothing has this name, or what it is about has no result.
    """
    kind, *about = name.split(":")
    if kind not in KINDS or len(about) != len(signature(KINDS[kind]).parameters) - 1:
        raise FigureError(f"{name}: no figure has such a name; see scripts/guide/figures.py")
    try:
        return KINDS[kind](evidence, *about)
    except FigureError as problem:
        raise FigureError(f"{name}: {problem}") from None


def everything(evidence: Evidence) -> dict[str, str]:
    """Every figure that these results give, by name."""
    found = {}
    for name in _names(evidence):
        try:
            found[name] = figure(evidence, name)
        except FigureError:
            continue  # whoever asks for it is told why
    return found


def _machine(evidence: Evidence) -> str:
    return captions.machine(evidence)


def _date(evidence: Evidence) -> str:
    return words.date(evidence.results.updated)


def _interpreters(evidence: Evidence) -> str:
    return words.listing([evidence.results.interpreter(one).release for one in evidence.labels])


def _interpreter(evidence: Evidence, label: str) -> str:
    if label not in evidence.labels:
        raise FigureError("this interpreter was not measured")
    of = evidence.results.interpreter(label)
    return f"{of.implementation} {of.release}"


def _rounds(evidence: Evidence) -> str:
    return str(captions.count_rounds(evidence))


def _ratio(evidence: Evidence, workload: str, approach: str, workers: str, label: str) -> str:
    speed = evidence.speed(_cell(evidence, workload, approach, workers, label))
    if speed is None:
        raise FigureError("no sequential time to compare with")
    if not speed.is_conclusive:
        return words.span(speed.low, speed.high)
    return words.times(speed.median)


def _seconds(evidence: Evidence, workload: str, approach: str, workers: str, label: str) -> str:
    return words.seconds(median(_cell(evidence, workload, approach, workers, label).seconds))


def _start(evidence: Evidence, pool: str, label: str) -> str:
    for approach in slice_for(start_up.WORKLOAD).approaches:
        if start_up.short(approach) == pool:
            cell = _cell(evidence, start_up.WORKLOAD, approach, "1", label)
            return start_up.typical_time(cell)
    raise FigureError(f"no pool is called {pool}")


def _capacity(evidence: Evidence, processes: str) -> str:
    found = evidence.capacity(int(processes)) if processes.isdecimal() else []
    if not found:
        raise FigureError("the probe did not try this many processes")
    return words.span(min(found), max(found))


def _request_cpu(evidence: Evidence, approach: str, label: str) -> str:
    workers = str(evidence.workers(slice_for("http")))
    cell = _cell(evidence, "http", approach, workers, label)
    return words.milliseconds(median(cell.cpu_seconds) / cell.size)


def _trace(evidence: Evidence, what: str, label: str) -> str:
    if what not in TRACED:
        raise FigureError(f"no trace tells {what}")
    for trace in evidence.traces(trace_two_threads.NAME):
        if trace.interpreter == label:
            if what in ("handovers", "turn") and trace_two_threads.at_once(trace):
                raise FigureError("both threads ran at once, and nothing was handed over")
            return TRACED[what](trace)
    raise FigureError("no trace was recorded")


def _cell(evidence: Evidence, workload: str, approach: str, workers: str, label: str) -> Cell:
    """The cell with these coordinates; FigureError with the reason if it has no repeats."""
    count = int(workers) if workers.isdecimal() else 0
    cell = evidence.cell(workload, approach, count, label)
    if label not in evidence.labels:
        raise FigureError("this interpreter was not measured")
    if cell is None or cell.error:
        raise FigureError(evidence.why_not(workload, approach, count, label))
    return cell


def _names(evidence: Evidence) -> Iterator[str]:
    yield from ("machine", "date", "interpreters", "rounds")
    for cell in evidence.results.cells:
        place = f"{cell.workload}:{cell.approach}:{cell.workers}:{cell.interpreter}"
        if cell.workload == start_up.WORKLOAD:
            yield f"start:{start_up.short(cell.approach)}:{cell.interpreter}"
        else:
            yield f"seconds:{place}"
            if cell.approach != "sequential":
                yield f"ratio:{place}"
    for probe in evidence.results.capacity:
        yield f"capacity:{probe.processes}"
    for label in evidence.labels:
        yield f"interpreter:{label}"
        yield from (f"request-cpu:{one}:{label}" for one in slice_for("http").approaches)
        yield from (f"trace:{what}:{label}" for what in TRACED)


TRACED: Final[dict[str, Callable[[Trace], str]]] = {
    "handovers": lambda trace: str(len(traces.handovers(trace))),
    "turn": lambda trace: words.milliseconds(traces.between_handovers(trace) / 1e9),
    "switch-interval": lambda trace: f"{trace.switch_interval_seconds * 1000:g} ms",
    "overlap": lambda trace: words.percent(traces.at_once(trace)),
    "length": lambda trace: words.milliseconds(traces.end(trace) / 1e9),
}
KINDS: Final[dict[str, Callable[..., str]]] = {
    "machine": _machine,
    "date": _date,
    "interpreters": _interpreters,
    "interpreter": _interpreter,
    "rounds": _rounds,
    "ratio": _ratio,
    "seconds": _seconds,
    "start": _start,
    "capacity": _capacity,
    "request-cpu": _request_cpu,
    "trace": _trace,
}
