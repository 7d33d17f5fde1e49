"""Times calls of the reader's function, without what the timing takes."""

import asyncio
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from . import clock, target

ROUNDS = 30
CALLS = 30  # of a function that does nothing, in each round
ROUNDS_AT_ONCE = 3
LONGEST_ITEM = 40  # letters of it that are shown

Call = Callable[[Any], Any]


@contextmanager
def caller(function: Call) -> Iterator[Call]:
    """The function, or for a coroutine function what awaits it."""
    if not target.is_coroutine(function):
        yield function
        return
    with asyncio.Runner() as runner:
        yield lambda item: runner.run(function(item))


@contextmanager
def timer(function: Call) -> Iterator["Timer"]:
    """What times calls of the function."""
    with caller(function) as call:
        yield Timer(call, _seconds_of_timing(function))


@dataclass(frozen=True)
class Timer:
    """Calls, and tells what each took; `own_seconds` of it are the timer's."""

    call: Call
    own_seconds: float

    def time(
        self, items: list[Any], group: list[int]
    ) -> tuple[dict[str, Any], list[Any]]:
        """Call with the items at the places in `group`; what it took and gave.

        Raises:
            Problem: a call fails; the text says on which item, and how.
        """
        peak = _peak_bytes()
        before = clock.read()
        moments, got = _called(self.call, [items[at] for at in group], group)
        used = clock.spent(before, clock.read())
        whole = moments[-1] - moments[0] or 1.0
        own = min(used.cpu, len(group) * self.own_seconds)
        row = {
            "places": group,
            "calls": len(group),
            "shares": [(b - a) / whole for a, b in pairwise(moments)],
            "wall": used.wall - own,
            "cpu": used.cpu - own,
            "wait": used.wait,
            "other_threads": used.other_threads,
            "more_memory": _peak_bytes() - peak,
        }
        return row, got


def seconds_at_once(
    function: Call, items: list[Any], deadline: float
) -> float | None:
    """CPU seconds of a call while one loop runs calls with all items.

    Alone, each call wakes a processor and a loop that have slept, which takes
    longer than the call does among others. None if there is no time for it
    before `deadline` (`time.monotonic()`), or if a call fails.
    """
    own = _at_once(_awaited, items)[1]
    used: list[float] = []
    longest = 0.0
    while len(used) < ROUNDS_AT_ONCE:
        try:
            wall, cpu = _at_once(function, items)
        except Exception:  # what may fail only beside others is not judged
            return None
        used.append(cpu)
        longest = max(longest, wall)
        if time.monotonic() + longest > deadline:
            break
    return max(0.0, min(used) - own) / len(items)


def _at_once(function: Call, items: list[Any]) -> tuple[float, float]:
    """Wall and CPU seconds of all calls."""

    async def all_of_them() -> None:
        await asyncio.gather(*map(function, items))

    with asyncio.Runner() as runner:
        runner.run(_awaited(None))
        before = clock.read()
        runner.run(all_of_them())
        used = clock.spent(before, clock.read())
    return used.wall, used.cpu


def _called(
    call: Call, items: list[Any], group: list[int]
) -> tuple[list[float], list[Any]]:
    """The moments between calls, and their results."""
    got: list[Any] = []
    moments = []
    for item in items:
        moments.append(time.perf_counter())
        try:
            got.append(call(item))
        except BaseException as problem:
            place = group[len(got)]
            last = target.last_line(problem)
            text = f"item {place} ({_short(item)}) raises {last}"
            raise target.Problem("raises", text) from None
    moments.append(time.perf_counter())
    return moments, got


def _seconds_of_timing(function: Call) -> float:
    """What a call of next to nothing seems to take, at best."""
    nothing = _awaited if target.is_coroutine(function) else id
    items = list(range(CALLS))
    took = []
    with caller(nothing) as call:
        for _ in range(ROUNDS):
            moments, _ = _called(call, items, items)
            took.append((moments[-1] - moments[0]) / CALLS)
    return min(took)


async def _awaited(item: object) -> None:
    pass


def _short(item: object) -> str:
    try:
        text = repr(item)
    except Exception as problem:
        return f"{type(item).__name__}, whose repr raises {problem!r}"
    return target.shortened(text, LONGEST_ITEM)


def _peak_bytes() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
