"""What every scene is recorded with: lanes of stamps, all on one clock.

The clock is `time.perf_counter_ns`. Python documents it as system-wide, so
that stamps of several processes of one machine can be compared; on Linux it
is CLOCK_MONOTONIC, the clock of `time.monotonic`. It is set back by nobody.

A lane is a thread, a process, an interpreter, a task or a future. Its states,
and how each is found:

running    It stamped after every chunk of about 0.1 ms of work, and the chunk
           took no more than three times the median chunk. Chunks that follow
           each other are one span.
ready      It had work and did not do it. A chunk that took longer than that
           holds a wait for the GIL or for a core, and counts whole: a span
           may be one chunk too long. Also the time from the end of a wait
           (a timer was due, another process had sent the answer) to the next
           stamp, if that is more than `LATE_NS`: the timers of an event loop
           count in milliseconds.
waiting    From the stamp before a wait to the one after it, or to its end.
blocked    From the stamp before `acquire` to the one after it. Less than
           `UNCONTENDED_NS` is left out: the lock was free.
holding    From the stamp after `acquire` to the one before `release`.
pending    From the stamp before `submit` to the first one of the task.
finished, cancelled
           From the stamp of the callback that the future called.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from time import perf_counter_ns as now
from typing import Any

GRAIN_NS = 100_000  # of work between two stamps
HOLDS_A_WAIT = 3  # times the median chunk
LATE_NS = 2_000_000
UNCONTENDED_NS = 20_000
LIMIT_SECONDS = 30.0  # for anything that a scene waits for

Span = tuple[int, int, str]  # begin and end in nanoseconds, state


@dataclass
class Lane:
    """One row of the picture, written by one thread at a time."""

    name: str
    spans: list[Span] = field(default_factory=list)
    stamps: int = 0  # of its work
    thread: int = 0  # the number that the system gives it

    def add(self, start: int, end: int, state: str) -> None:
        """It was in that state from one stamp to another."""
        self.spans.append((start, end, state))

    def worked(self, stamps: Sequence[int]) -> None:
        """It did the work that was stamped."""
        self.spans += states(stamps)
        self.stamps += len(stamps)

    def waited(self, start: int, over: int, back: int) -> None:
        """It waited for what came at `over`, and went on at `back`."""
        if back - over <= LATE_NS:
            over = back
        self.add(start, over, "waiting")
        if over < back:
            self.add(over, back, "ready")

    @contextmanager
    def during(self, state: str) -> Iterator[None]:
        """It is in that state while the block runs."""
        start = now()
        yield
        self.add(start, now(), state)


@dataclass
class Recording:
    """All lanes of a scene, and what happened at one instant."""

    lanes: list[Lane]
    moments: list[tuple[int, int, str]] = field(default_factory=list)
    switch_interval: float = field(default_factory=sys.getswitchinterval)

    def said(self) -> dict[str, Any]:
        """The recording for JSON, in nanoseconds since its first stamp."""
        zero = min(span[0] for lane in self.lanes for span in lane.spans)
        return {
            "switch_interval_seconds": self.switch_interval,
            "began_ns": zero,
            "lanes": [
                {
                    "name": lane.name,
                    "thread": lane.thread,
                    "stamps": lane.stamps,
                    "spans": [
                        (start - zero, end - zero, state)
                        for start, end, state in sorted(lane.spans)
                    ],
                }
                for lane in self.lanes
            ],
            "moments": [
                (at - zero, lane, what)
                for at, lane, what in sorted(self.moments)
            ],
        }


def chunk(steps: int) -> int:
    """The work between two stamps."""
    total = 0
    for step in range(steps):
        total += step * step
    return total


def steps_for(nanoseconds: int) -> int:
    """How many steps take that long here, alone and warm."""
    steps, best = 1000, 0
    for _ in range(50):
        start = now()
        chunk(steps)
        took = now() - start
        best = min(best or took, took)
    return max(1, steps * nanoseconds // best)


def compute(nanoseconds: int, steps: int) -> list[int]:
    """Do about that much work; a stamp before it and one after each chunk."""
    stamps = [now()]
    for _ in range(max(1, nanoseconds // GRAIN_NS)):
        chunk(steps)
        stamps.append(now())
    return stamps


def states(stamps: Sequence[int]) -> list[Span]:
    """When the work was done, and when it was held up."""
    chunks = list(pairwise(stamps))
    longest = HOLDS_A_WAIT * median(end - start for start, end in chunks)
    spans: list[Span] = []
    for start, end in chunks:
        state = "running" if end - start <= longest else "ready"
        if spans and spans[-1][2] == state:
            spans[-1] = (spans[-1][0], end, state)
        else:
            spans.append((start, end, state))
    return spans
