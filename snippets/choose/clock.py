"""Where the time of a call went: computing, waiting, or held up by others."""

import time
from dataclasses import dataclass
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

SCHEDULER = Path("/proc/thread-self/schedstat")
LEAST_WAIT = 0.02  # less of the time is noise, not waiting


@dataclass(frozen=True)
class Reading:
    """Seconds since some moment; `spent` subtracts two of them."""

    wall: float
    thread: float  # CPU time of this thread
    process: float  # CPU time of all threads
    children: float  # CPU time of child processes that have ended
    held_up: float  # ready to compute, but other programs had the cores


def read() -> Reading:
    """Read all clocks; the wall clock last."""
    held_up = _held_up()
    children = 0.0
    if resource:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        children = used.ru_utime + used.ru_stime
    return Reading(
        thread=time.thread_time(),
        process=time.process_time(),
        children=children,
        held_up=held_up,
        wall=time.perf_counter(),
    )


@dataclass(frozen=True)
class Spent:
    """What some calls took."""

    wall: float
    cpu: float  # of this thread and of the programs that it started
    other_threads: float  # CPU time beside this thread: a library's own
    wait: float

    @property
    def seconds(self) -> float:
        """What the calls take on a machine that nobody else uses."""
        return self.cpu + self.wait


def spent(before: Reading, after: Reading) -> Spent:
    """What was done between two readings."""
    wall = after.wall - before.wall
    thread = after.thread - before.thread
    children = after.children - before.children
    others = max(0.0, after.process - before.process - thread)
    held_up = after.held_up - before.held_up
    wait = wall - thread - held_up - children
    if wait < LEAST_WAIT * wall:
        wait = 0.0
    return Spent(wall, thread + children, others, wait)


def _held_up() -> float:
    """Linux counts it; elsewhere it looks like waiting."""
    try:
        return int(SCHEDULER.read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
