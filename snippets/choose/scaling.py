"""Whether calls slow each other down in threads: observed, not assumed.

On a build with the GIL this tells how much of the computing holds it. Without
one it tells what objects that the threads share cost.
"""

import os
import pickle
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from . import clock
from .machine import Machine
from .task import Task

REPEATS = 5
LIMIT_SECONDS = 60.0
SATURATES = 2.5  # so many cores' worth of computing is asked for
MOST_THREADS = 24
ONE_CORE = 1.15  # measured; more is evidence of a second one
UNCLEAR = 1.5  # cores at most: nearer to one than to two
TICK_SECONDS = 0.001
HELD = 0.6  # of the computing: below that, threads lose little by it
NOISE = 1.05  # less is no difference
MIXED = 0.1  # of the time is waiting: more threads than cores were tried


@dataclass(frozen=True)
class Scaling:
    """What was seen when several threads ran the sample at once.

    The cores that they used are CPU seconds per second, in the best of
    several runs: at least so many by the wall clock; at most so many if the
    time is left out in which other programs had the cores.
    """

    threads: int
    at_least: float
    at_most: float
    cpu_ratio: float  # CPU seconds of a call beside others / alone

    @property
    def held(self) -> float:
        """The share of the computing that holds the GIL, where there is one.

        What holds it all the time never uses more than one core.
        """
        if self.at_least > ONE_CORE:
            return 1 / self.at_least
        return 1.0 if self.at_most < UNCLEAR else 1 / self.at_most

    @property
    def throughput(self) -> float:
        """How much is done at once, where one thread alone gets 1 done."""
        return min(self.threads, self.at_most) / self.cpu_ratio


def applied(
    task: Task, seen: Scaling, machine: Machine, second_core: float
) -> Task:
    """The task with what was seen: how much holds the GIL, what sharing costs.

    `second_core` is what a second process gets done beside a first.
    """
    if machine.gil:
        slower = seen.cpu_ratio if seen.cpu_ratio > NOISE else 1.0
        held = seen.held if seen.held > HELD else 0.0
        return task.but(gil_share=held, thread_slowdown=slower)
    if task.wait_share > MIXED:  # the cores were not busy all the time
        return task.but(thread_slowdown=seen.cpu_ratio)
    both = 1 + second_core
    return task.but(thread_slowdown=max(1.0, both / seen.throughput))


@dataclass(frozen=True)
class _Run:
    wall: float
    cpu: float
    held_up: float

    @property
    def quiet(self) -> float:
        """Wall seconds, had no other program used the cores."""
        return max(self.wall - self.held_up, self.wall / 10)


def observe(
    call: Callable[[Any], Any],
    items: Sequence[Any],
    cpu_share: float,
    deadline: float,
) -> Scaling | None:
    """Run `items` here, then in each of several threads, in turns.

    None if there is no time for it before `deadline` (`time.monotonic()`).
    """
    threads = 2
    if cpu_share < 0.9:  # more of them, so that some thread always computes
        threads = min(MOST_THREADS, round(SATURATES / max(cpu_share, 0.01)))
    shares = _shares(items, threads)
    alone: list[_Run] = []
    beside: list[_Run] = []
    for _ in range(REPEATS):
        longest = max((run.wall for run in [*alone, *beside]), default=0.0)
        if time.monotonic() + longest * 2.5 > deadline and beside:
            break
        alone.append(_here(call, items))
        expected = alone[-1].wall * max(1.0, threads * cpu_share)
        if time.monotonic() + expected * 1.1 > deadline:
            if not beside:
                return None
            break
        beside.append(_together(call, shares))
    least = min(run.cpu for run in alone)
    beside_others = min(run.cpu for run in beside) / threads
    return Scaling(
        threads,
        max(run.cpu / run.wall for run in beside),
        max(run.cpu / run.quiet for run in beside),
        max(1.0, beside_others / least) if least else 1.0,
    )


def _shares(items: Sequence[Any], threads: int) -> list[list[Any]]:
    """The items for each thread: in another order, or copies in turns.

    In a pool no two threads work on one item at once. Here they would hold
    each other up at its reference counts, where there is no GIL.
    """
    size = len(items)
    if size < threads:
        pair = [list(items), _copies(items)]
        return [pair[number % 2] for number in range(threads)]
    starts = [size * number // threads for number in range(threads)]
    return [[*items[start:], *items[:start]] for start in starts]


def _copies(items: Sequence[Any]) -> list[Any]:
    try:
        return list(pickle.loads(pickle.dumps(items)))  # noqa: S301 - ours
    except Exception:  # what cannot be pickled is shared
        return list(items)


def _here(call: Callable[[Any], Any], items: Sequence[Any]) -> _Run:
    """All items in this thread, which has made them, as sequential code has.

    Without the GIL, another thread counts their references more slowly.
    """
    before = clock.read()
    cpu = _cpu_seconds()
    start = time.perf_counter()
    for item in items:
        call(item)
    wall = time.perf_counter() - start
    held_up = clock.read().held_up - before.held_up
    return _Run(wall, _cpu_seconds() - cpu, held_up)


def _together(
    call: Callable[[Any], Any], shares: Sequence[Sequence[Any]]
) -> _Run:
    """Each share in a thread of its own; the threads start together."""
    barrier = threading.Barrier(len(shares) + 1)
    held_up = [0.0] * len(shares)

    def worker(number: int) -> None:
        barrier.wait(LIMIT_SECONDS)
        before = clock.read()
        for item in shares[number]:
            call(item)
        held_up[number] = clock.read().held_up - before.held_up

    started = [
        threading.Thread(target=worker, args=[number], daemon=True)
        for number in range(len(shares))
    ]
    for thread in started:
        thread.start()
    cpu = _cpu_seconds()
    barrier.wait(LIMIT_SECONDS)
    start = time.perf_counter()
    for thread in started:
        thread.join()
    wall = time.perf_counter() - start
    return _Run(wall, _cpu_seconds() - cpu, max(held_up))


def _cpu_seconds() -> float:
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


class Watcher:
    """Asks for the GIL again and again while a call runs.

    `share` is the part of the time in which it did not get it: about what
    the call holds.
    """

    def __init__(self) -> None:
        self._over = threading.Event()
        self._late = 0.0
        self._ticks = 0
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Watcher":
        self._thread.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None if the call was too short to tell."""
        if self._ticks < 5:
            return None
        wait_for_turn = sys.getswitchinterval()
        return min(1.0, self._late / self._ticks / wait_for_turn)

    def _watch(self) -> None:
        while not self._over.is_set():
            before = clock.read()
            time.sleep(TICK_SECONDS)
            now = clock.read()
            held_up = now.held_up - before.held_up
            late = now.wall - before.wall - TICK_SECONDS - held_up
            self._late += max(0.0, late - TICK_SECONDS / 2)
            self._ticks += 1
