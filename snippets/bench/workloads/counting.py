"""Threads that count: into one object, with a lock, or each for itself.

Without a lock an update can be lost; how many were is part of the result.
"""

import threading
from collections.abc import Callable

from ..workload import Workload

ADDS = 200_000  # by each item
KEYS = 8


class Shared:
    """What all items of one run share."""

    def __init__(self) -> None:
        self.total = 0
        self.counts = dict.fromkeys(range(KEYS), 0)
        self.lock = threading.Lock()


def items(size: int, port: int) -> list[Shared]:
    """The same object for every item."""
    shared = Shared()
    return [shared] * size


def number_unlocked(shared: Shared) -> Shared:
    """Broken on purpose: reading, adding and writing are three steps."""
    for _ in range(ADDS):
        shared.total += 1
    return shared


def number_locked(shared: Shared) -> Shared:
    """One thread at a time adds."""
    for _ in range(ADDS):
        with shared.lock:
            shared.total += 1
    return shared


def number_merged(shared: Shared) -> Shared:
    """Count alone, then add once."""
    own = 0
    for _ in range(ADDS):
        own += 1
    with shared.lock:
        shared.total += own
    return shared


def dict_unlocked(shared: Shared) -> Shared:
    """Broken on purpose, as with a number."""
    counts = shared.counts
    for step in range(ADDS):
        counts[step % KEYS] += 1
    return shared


def dict_locked(shared: Shared) -> Shared:
    """One thread at a time adds."""
    counts, lock = shared.counts, shared.lock
    for step in range(ADDS):
        with lock:
            counts[step % KEYS] += 1
    return shared


def dict_merged(shared: Shared) -> Shared:
    """Count alone, then merge once."""
    own = dict.fromkeys(range(KEYS), 0)
    for step in range(ADDS):
        own[step % KEYS] += 1
    with shared.lock:
        for key, count in own.items():
            shared.counts[key] += count
    return shared


def lost(answers: list[Shared]) -> int:
    """How many additions are missing."""
    shared = answers[0]
    return len(answers) * ADDS - shared.total - sum(shared.counts.values())


def nothing_lost(answers: list[Shared]) -> bool:
    """Whether every addition is there."""
    return lost(answers) == 0


def anything(answers: list[Shared]) -> bool:
    """A broken program may lose as much as it likes."""
    return lost(answers) >= 0


def _workload(
    name: str, work: Callable[[Shared], Shared], broken: bool
) -> Workload:
    return Workload(
        name=name,
        size=8,
        items=items,
        work=work,
        right=anything if broken else nothing_lost,
        compute=work,
        lost=lost,
    )


WORKLOADS = (
    _workload("count-unlocked", number_unlocked, broken=True),
    _workload("count-locked", number_locked, broken=False),
    _workload("count-merged", number_merged, broken=False),
    _workload("dict-unlocked", dict_unlocked, broken=True),
    _workload("dict-locked", dict_locked, broken=False),
    _workload("dict-merged", dict_merged, broken=False),
)
