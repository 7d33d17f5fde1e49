"""How much CPU time this process and everything it started have used."""

import os
import time
from pathlib import Path

from .tree import children

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]


def cpu_seconds() -> float:
    """User and system seconds of this process and of its children.

    Children that have ended and were waited for are exact. On Linux, those
    that live, and theirs, are read from /proc in steps of a clock tick: the
    workers of a forkserver are not our own children. Elsewhere a child counts
    once it has ended, and on Windows not at all.
    """
    alive = sum(map(_seconds_of, children(os.getpid())))
    return time.process_time() + _ended_children() + alive


def _ended_children() -> float:
    if resource is None:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds_of(pid: int) -> float:
    """The seconds of `pid`, of its ended children, and of its live ones."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2]
    except OSError:
        return 0.0  # it has just ended: its parent has the sum
    own_and_ended = sum(map(int, fields.split()[11:15]))
    below = sum(map(_seconds_of, children(pid)))
    return own_and_ended / os.sysconf("SC_CLK_TCK") + below
