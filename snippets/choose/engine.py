"""A discrete-event simulation of threads on a few cores, and of the GIL.

A simulated thread is a generator. It yields what it does next: compute, wait,
or take something out of a queue. What it does without yielding takes no time.
"""

import heapq
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from itertools import count
from math import inf
from typing import Any

INSTANT = 1e-12  # seconds: what is closer together happens at once


class Gil:
    """A lock that computing needs; who waits asks for it after `interval`."""

    def __init__(self, interval: float = inf) -> None:
        self.interval = interval
        self.holder: _Thread | None = None
        self.waiting: deque[_Thread] = deque()
        self.turn = 0  # counts hand-overs: tells a stale request from a new


class Queue:
    """Puts at once; whoever takes out of an empty queue waits."""

    def __init__(self, engine: "Engine", *things: object) -> None:
        self._engine = engine
        self._things: deque[Any] = deque(things)
        self._takers: deque[_Thread] = deque()

    def put(self, thing: object) -> None:
        """Hand over one thing."""
        if self._takers:
            self._engine.resume(self._takers.popleft(), thing)
        else:
            self._things.append(thing)

    @property
    def idle(self) -> int:
        """How many threads wait for something to take."""
        return len(self._takers)

    def wants(self, thread: "_Thread") -> None:
        """Give `thread` the next thing, now or when there is one."""
        if self._things:
            self._engine.resume(thread, self._things.popleft())
        else:
            self._takers.append(thread)


@dataclass(frozen=True, slots=True)
class Compute:
    """Needs a core for so long, and `gil` too if there is one."""

    seconds: float
    gil: Gil | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Needs nothing but time."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Take:
    """Needs the next thing of a queue: the value of the yield."""

    queue: Queue


Steps = Generator[Compute | Wait | Take, Any, None]


class _Thread:
    __slots__ = ("due", "gil", "left", "steps")

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.left = 0.0  # computing still to do, while it does not run
        self.due = inf  # when, in CPU time, its computing ends
        self.gil: Gil | None = None


class Engine:
    """Runs simulated threads until none can go on; `now` is the clock.

    All that compute share the cores evenly: `together(n)` says how much n of
    them get done at once, where one alone gets 1 done.
    """

    def __init__(self, together: Callable[[int], float]) -> None:
        self.now = 0.0
        self._together = together
        self._cpu_clock = 0.0  # how far each of the computing has come
        self._computing = 0
        self._last = 0.0  # when a thread has last gone on
        self._order = count()
        self._ready: deque[tuple[_Thread, Any]] = deque()
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._ends: list[tuple[float, int, _Thread]] = []

    def start(self, steps: Steps) -> None:
        """Let a new thread begin now."""
        self.resume(_Thread(steps), None)

    def resume(self, thread: _Thread, value: object) -> None:
        """Let `thread` go on with the value that it waited for."""
        self._ready.append((thread, value))

    def run(self) -> float:
        """The time at which the last thread has nothing more to do.

        A request for the GIL that comes later finds nobody who holds it.
        """
        while True:
            while self._ready:
                self._go_on(*self._ready.popleft())
            if not self._ends and not self._timers:
                return self._last
            self._next_event()

    def _next_event(self) -> None:
        ends = self._ends
        while ends and ends[0][0] != ends[0][2].due:
            heapq.heappop(ends)  # it lost the GIL before it came to its end
        speed = self._speed()
        end = inf
        if ends:
            end = self.now + (ends[0][0] - self._cpu_clock) / speed
        if self._timers and self._timers[0][0] < end - INSTANT:
            when, _, act = heapq.heappop(self._timers)
            self._cpu_clock += (when - self.now) * speed
            self.now = when
            act()
        elif ends:
            self._cpu_clock, _, thread = heapq.heappop(ends)
            self.now = end
            self._computed(thread)

    def _speed(self) -> float:
        computing = self._computing
        return self._together(computing) / computing if computing else 0.0

    def _at(self, when: float, act: Callable[[], None]) -> None:
        heapq.heappush(self._timers, (when, next(self._order), act))

    def _go_on(self, thread: _Thread, value: object = None) -> None:
        self._last = self.now
        step = next(thread.steps, None) if value is None else None
        if value is not None:
            try:
                step = thread.steps.send(value)
            except StopIteration:
                step = None
        gil = thread.gil
        if isinstance(step, Compute):
            if gil and gil is step.gil:  # still its turn
                self._run(thread, step.seconds)
                return
            self._release(thread)
            thread.left = step.seconds
            self._acquire(thread, step.gil)
            return
        self._release(thread)
        if isinstance(step, Wait):
            self._at(
                self.now + step.seconds, lambda: self.resume(thread, None)
            )
        elif isinstance(step, Take):
            step.queue.wants(thread)

    def _run(self, thread: _Thread, seconds: float) -> None:
        thread.due = self._cpu_clock + seconds
        heapq.heappush(self._ends, (thread.due, next(self._order), thread))
        self._computing += 1

    def _computed(self, thread: _Thread) -> None:
        thread.due = inf
        self._computing -= 1
        self._go_on(thread)

    def _acquire(self, thread: _Thread, gil: Gil | None) -> None:
        if gil is None:
            self._run(thread, thread.left)
        elif gil.holder is None:
            gil.holder, thread.gil = thread, gil
            gil.turn += 1
            self._run(thread, thread.left)
            self._ask(gil)
        else:
            gil.waiting.append(thread)
            if len(gil.waiting) == 1:
                self._ask(gil)

    def _release(self, thread: _Thread) -> None:
        gil, thread.gil = thread.gil, None
        if gil is None:
            return
        gil.holder = None
        if gil.waiting:
            self._acquire(gil.waiting.popleft(), gil)

    def _ask(self, gil: Gil) -> None:
        """Whoever waits asks for the GIL once the interval has passed."""
        if gil.waiting and gil.interval < inf:
            turn = gil.turn
            when = self.now + gil.interval
            self._at(when, lambda: self._hand_over(gil, turn))

    def _hand_over(self, gil: Gil, turn: int) -> None:
        thread = gil.holder
        if thread is None or turn != gil.turn or not gil.waiting:
            return
        thread.left = max(0.0, thread.due - self._cpu_clock)
        thread.due = inf
        self._computing -= 1
        thread.gil, gil.holder = None, None
        gil.waiting.append(thread)
        self._acquire(gil.waiting.popleft(), gil)
