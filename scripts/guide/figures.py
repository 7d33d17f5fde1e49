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
    repeated:inside                         "96 %", of the medians of a second run lie in the
                                            intervals of this one; cells, turned, interpreters
    capacity:2                              "1.8 to 2.0", what two busy processes got done relative
                                            to one, from the least to the most
    request-cpu:asyncio:3.14                "0.42 ms", CPU time of the client for one HTTP request
    task:processes:3.14                     "52 µs", for each further task that does nothing
    pays-from:processes:3.14                "960 µs", the length of a task from which on it pays
    megabyte:processes:3.14                 "2.8 ms", to send a megabyte there and back
    memory:threads:3.14                     "0.04 MB", of one further worker or task
    peak:together-64:processes:3.14         "552 MB", of all processes
    cpu:three-waits:threads:3.14            "1 %", CPU time as a share of the time
    late:loop-delay-c:asyncio:3.14          "169 ms", a loop is late, in the worst of twenty cases
    lost:count-unlocked:3.14t               "30 %", of the additions, in the worst repeat
    cost:objects:3.14t                      "1.2", times as long as on its twin with the GIL
    error:3.14t                             "6 %", of predictions, the median; or error:all
    regret:our-advice:mean                  "1.01", times as long as the best; worst, close, cases
    instructions:objects:3.14t              "1.2", times as many as its twin with the GIL
    ideal:scraper:8:3.14                    "64 ms", that 8 cores at best need (computed)
    trace:handovers:3.14                    "27"
    trace:turn:3.14                         "5.1 ms", from one hand-over to the next, the median
    trace:switch-interval:3.14              "5 ms", what `sys.getswitchinterval()` said
    trace:overlap:3.14t                     "98 %" of the time both threads ran at once
    trace:length:3.14                       "135 ms", until the last thread was done

An approach is written without spaces: "processes-chunks", "processes-fork", "loops-in-threads".
Where a ratio or the cost of a pool is inconclusive, the figure is its interval: "1.4 to 2.2".
`python3 scripts/draw.py --figure NAME` prints one, or says why there is none.
"""

from collections.abc import Callable, Iterator
from inspect import signature
from statistics import median
from typing import Final

from guide import captions, machine, predictions, regret, repeated, results, traces, words
from guide.charts import (
    arguments,
    free_threading_cost,
    loop_delay,
    memory,
    pays,
    scraper,
    sharing,
    start_up,
    three_tasks,
    trace_two_threads,
)
from guide.evidence import Evidence, slice_for
from guide.questions import APPROACHES, METHODS, TASKS
from guide.regret import Score
from guide.results import Cell, Trace


class FigureError(Exception):
    """There is no such figure; the text is one line that says why."""


def figure(evidence: Evidence, name: str) -> str:
    """The text of the figure `name`.

    Raises:
        FigureError: nothing has this name, or what it is about has no result.
    """
    kind, *about = (SPELLED.get(part, part) for part in name.split(":"))
    if kind not in KINDS or len(about) != len(signature(KINDS[kind]).parameters) - 1:
        raise FigureError(f"{name}: no figure has such a name; see scripts/guide/figures.py")
    try:
        return KINDS[kind](evidence, *about)
    except FigureError as problem:
        raise FigureError(f"{name}: {problem}") from None


def spelled(name: str) -> str:
    """A name as pages write it, without spaces: "processes-chunks", "loops-in-threads"."""
    return name.replace(" (", "-").replace(")", "").replace(" ", "-")


def everything(evidence: Evidence) -> dict[str, str]:
    """Every figure that these results give, by name."""
    found = {}
    for name in map(spelled, _names(evidence)):
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


def _repeated(evidence: Evidence, what: str) -> str:
    file = repeated.FOLDER / machine.file_name(evidence.results.machine)
    if what not in REPEATED or not file.exists():
        raise FigureError("no second run tells this")
    return REPEATED[what](evidence, Evidence(results.read(file), "reference"))


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


def _task(evidence: Evidence, approach: str, label: str) -> str:
    cell = _cell(evidence, TASKS[0], approach, "2", label)
    return words.seconds(median(cell.seconds) / cell.size)


def _pays_from(evidence: Evidence, approach: str, label: str) -> str:
    length = pays.pays_from(evidence, approach, label)
    if length is None:
        raise FigureError("no measured length pays")
    return words.seconds(length)


def _megabyte(evidence: Evidence, approach: str, label: str) -> str:
    return words.seconds(_known(arguments.per_megabyte(evidence, approach, label)))


def _memory(evidence: Evidence, approach: str, label: str) -> str:
    return words.megabytes(_known(memory.of_one(evidence, approach, label)))


def _peak(evidence: Evidence, workload: str, approach: str, label: str) -> str:
    return words.megabytes(_known(memory.peak(evidence, workload, approach, label)))


def _cpu(evidence: Evidence, workload: str, approach: str, label: str) -> str:
    cell = next(evidence.results.find(workload, approach, label), None)
    if cell is None or not cell.seconds:
        raise FigureError("not measured")
    return words.percent(three_tasks.cpu_use(cell))


def _late(evidence: Evidence, workload: str, approach: str, label: str) -> str:
    cell = loop_delay.find(evidence, workload, approach, label)
    if cell is None or workload not in loop_delay.NAMES:
        raise FigureError("not measured")
    return words.seconds(loop_delay.p95(cell))


def _lost(evidence: Evidence, workload: str, label: str) -> str:
    cell = next(evidence.results.find(workload, "threads", label), None)
    if cell is None or not cell.lost:
        raise FigureError("not measured")
    return words.percent(sharing.lost(cell))


def _cost(evidence: Evidence, workload: str, label: str) -> str:
    found = free_threading_cost.cost(evidence, workload, label)
    if found is None or not label.endswith("t"):
        raise FigureError("not measured with both builds of this release")
    if not found.is_conclusive:
        return words.span(1 / found.high, 1 / found.low)
    return words.times(1 / found.median)


def _instructions(evidence: Evidence, workload: str, label: str) -> str:
    found = free_threading_cost.instructions(evidence, workload, label)
    if found is None or not label.endswith("t"):
        raise FigureError("not counted with both builds of this release")
    return words.times(found)


def _ideal(evidence: Evidence, workload: str, cores: str, label: str) -> str:
    if workload not in scraper.NAMES or not cores.isdecimal():
        raise FigureError("nothing is computed for this")
    return words.seconds(_known(scraper.ideal(evidence, workload, label, int(cores))))


def _error(evidence: Evidence, label: str) -> str:
    some = [
        one for one in predictions.predicted(evidence) if label in (one.cell.interpreter, "all")
    ]
    return words.percent(_known(regret.median_error(some)))


def _regret(evidence: Evidence, who: str, what: str) -> str:
    for score in regret.scores(predictions.groups(evidence)):
        if spelled(score.name) == who and what in SCORES:
            return SCORES[what](score)
    raise FigureError("nobody of this name chooses, or nothing was measured")


def _known(value: float | None) -> float:
    if value is None:
        raise FigureError("not measured")
    return value


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
    yield from (f"repeated:{what}" for what in REPEATED)
    for cell in evidence.results.cells:
        place = f"{cell.workload}:{cell.approach}:{cell.workers}:{cell.interpreter}"
        if cell.workload == start_up.WORKLOAD:
            yield f"start:{start_up.short(cell.approach)}:{cell.interpreter}"
        else:
            yield f"seconds:{place}"
            yield f"cpu:{cell.workload}:{cell.approach}:{cell.interpreter}"
            yield f"peak:{cell.workload}:{cell.approach}:{cell.interpreter}"
            yield f"late:{cell.workload}:{cell.approach}:{cell.interpreter}"
            yield f"lost:{cell.workload}:{cell.interpreter}"
            yield f"cost:{cell.workload}:{cell.interpreter}"
            yield f"instructions:{cell.workload}:{cell.interpreter}"
            if cell.approach != "sequential":
                yield f"ratio:{place}"
    yield from (f"regret:{who}:{what}" for who in regret.CHOOSERS for what in SCORES)
    yield from (f"error:{label}" for label in (*evidence.labels, "all"))
    for probe in evidence.results.capacity:
        yield f"capacity:{probe.processes}"
    for label in evidence.labels:
        yield f"interpreter:{label}"
        for kind in ("task", "pays-from", "megabyte", "memory"):
            yield from (f"{kind}:{one}:{label}" for one in (*pays.FAMILY.approaches, *OTHERS))
        for workload in scraper.NAMES:
            yield from (f"ideal:{workload}:{cores}:{label}" for cores in scraper.CORES)
        yield from (f"request-cpu:{one}:{label}" for one in slice_for("http").approaches)
        yield from (f"trace:{what}:{label}" for what in TRACED)


SPELLED: Final = {spelled(one): one for one in (*APPROACHES, *METHODS, "processes (chunks)")}
OTHERS: Final = ("asyncio", "loops in threads", *memory.METHODS)
SCORES: Final[dict[str, Callable[[Score], str]]] = {
    "mean": lambda score: words.times(score.mean),
    "worst": lambda score: words.times(score.worst),
    "close": lambda score: words.percent(score.close),
    "cases": lambda score: str(len(score.regrets)),
}
TRACED: Final[dict[str, Callable[[Trace], str]]] = {
    "handovers": lambda trace: str(len(traces.handovers(trace))),
    "turn": lambda trace: words.milliseconds(traces.between_handovers(trace) / 1e9),
    "switch-interval": lambda trace: f"{trace.switch_interval_seconds * 1000:g} ms",
    "overlap": lambda trace: words.percent(traces.at_once(trace)),
    "length": lambda trace: words.milliseconds(traces.end(trace) / 1e9),
}

REPEATED: Final[dict[str, Callable[[Evidence, Evidence], str]]] = {
    "inside": lambda first, second: words.percent(repeated.inside(first, second)),
    "cells": lambda first, second: str(len(list(repeated.pairs(first, second)))),
    "turned": lambda first, second: str(repeated.turned(first, second) or "none"),
    "interpreters": lambda _, second: words.listing(
        [second.results.interpreter(label).release for label in second.labels]
    ),
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
    "task": _task,
    "pays-from": _pays_from,
    "megabyte": _megabyte,
    "memory": _memory,
    "peak": _peak,
    "cpu": _cpu,
    "late": _late,
    "lost": _lost,
    "cost": _cost,
    "repeated": _repeated,
    "instructions": _instructions,
    "error": _error,
    "regret": _regret,
    "ideal": _ideal,
    "trace": _trace,
}
