"""What `python -m profiling.sampling run --gecko` (3.15) wrote, read as a second witness.

The file has, for each thread of each sample, whether it was attached to its interpreter: the
profiler calls that "Has GIL" on every build, though on a free-threaded one there is no GIL and any
number of threads may be attached. Its clock is `time.monotonic`, which on Linux is the clock of
the program's own stamps: both records of one run can be laid side by side.
"""

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, Final

from guide import traces
from guide.trace_model import Trace, Witness
from guide.traces import Stretch

ATTACHED: Final = "Has GIL"
MS: Final = 1_000_000


class GeckoError(Exception):
    """The profiler's file does not say what was asked; one line."""


@dataclass(frozen=True)
class Sampled:
    """One thread as the profiler saw it, in nanoseconds on the machine's clock."""

    samples: list[int]  # when
    attached: list[Stretch]


def read(path: Path) -> dict[int, Sampled]:
    """The threads of a profile, by the number that the system gives each.

    Raises:
        GeckoError: the file is missing, or is not such a profile.
    """
    try:
        profile = json.loads(path.read_text(encoding="utf-8"))
        zero = profile["meta"]["startTime"]
        strings = profile["shared"]["stringArray"]
        return {int(one["tid"]): _thread(one, strings, zero) for one in profile["threads"]}
    except (OSError, ValueError, KeyError, TypeError, IndexError) as problem:
        raise GeckoError(f"no profile of a sampling profiler: {type(problem).__name__}") from None


def _thread(thread: dict[str, Any], strings: list[str], zero: float) -> Sampled:
    markers = thread["markers"]
    rows = zip(markers["name"], markers["startTime"], markers["endTime"], strict=True)
    return Sampled(
        samples=[_clock(zero, at) for at in thread["samples"]["time"]],
        attached=sorted(
            (_clock(zero, start), _clock(zero, end))
            for name, start, end in rows
            if strings[name] == ATTACHED
        ),
    )


def _clock(zero: float, milliseconds: float) -> int:
    return round((zero + milliseconds) * MS)


def witness(trace: Trace, began: int, threads: list[int], seen: dict[int, Sampled]) -> Witness:
    """What the profiler's samples and the program's stamps of the same run say of two threads.

    Args:
        trace: what the program recorded.
        began: when, on the machine's clock.
        threads: the number of each lane's thread.
        seen: what the profiler wrote.

    Raises:
        GeckoError: the profiler has not seen both threads while both had work.
    """
    if missing := [one for one in threads if one not in seen]:
        raise GeckoError(f"the profiler has not seen {len(missing)} of {len(threads)} threads")
    wanting = [traces.stretches(lane, *traces.WANTING) for lane in trace.lanes]
    first = began + max(row[0][0] for row in wanting)
    last = began + min(row[-1][1] for row in wanting)
    rows = [seen[one] for one in threads]
    samples = [[at for at in row.samples if first <= at < last] for row in rows]
    if any(len(row) < 2 for row in samples):
        raise GeckoError("the profiler took no samples while both threads had work")
    attached = [traces.common([[(first, last)], row.attached]) for row in rows]
    running = [[(began + start, began + end) for start, end in row] for row in traces.runs(trace)]
    while_running = [
        _within(at, band)
        for row, own, band in zip(samples, running, attached, strict=True)
        for at in row
        if _within(at, own)
    ]
    if not while_running:
        raise GeckoError("the profiler took no sample while a thread ran")
    return Witness(
        samples=min(map(len, samples)),
        interval_ns=round(median(after - before for before, after in pairwise(samples[0]))),
        program_at_once=traces.at_once(trace),
        sampler_at_once=traces.share_at_once([[(first, last)]] * len(rows), attached),
        program_handovers=len(traces.turns(running)),
        sampler_handovers=len(traces.turns(attached)),
        agree=sum(while_running) / len(while_running),
    )


def _within(at: int, row: list[Stretch]) -> bool:
    return any(start <= at < end for start, end in row)
