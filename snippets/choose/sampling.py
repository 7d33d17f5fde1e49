"""Runs the reader's function on some items, in a process of its own.

    python -m snippets.choose.sampling REQUEST

REQUEST is JSON: function, items, budget in seconds. What is found is said line
by line in JSON, so that whoever listens knows it even if a call never ends.
What the function prints is dropped.
"""

import gc
import json
import os
import pickle
import sys
import time
from collections.abc import Callable
from typing import Any

from . import apart, lengths, scaling, target, timing, transfer
from .apart import Say
from .machine import Machine, here

FOR_LENGTHS = 0.5  # of the budget; what is left is for the threads
LEAST_SECONDS = 0.003  # shorter calls are timed several at once
SCALING_SECONDS = 0.15  # of the items that the threads run
WORTH_THREADS = 0.02  # of the time is computing: else threads only wait
MOSTLY_WAITS = 0.2  # of the time at most is computing
AT_ONCE = 10  # calls of a coroutine function
WORTH_HANDING = 5_000  # bytes: less takes as long as nothing
WARM_UP = 1.5  # times a usual call: from there the first is tried again
PICKLED = 20  # results at most whose pickles are weighed
PICKLE_REPEATS = 5
PICKLE_BUDGET_SECONDS = 0.3
MOST_LENGTHS = 20_000  # of more items only their spread is told

Function = Callable[[Any], Any]


def main(
    request: dict[str, Any],
    say: Say,
    before_running: Callable[[], None] = lambda: None,
) -> None:
    """Say what the function is, then what running it shows."""
    try:
        target.look_here()
        start = time.perf_counter()
        function = target.find_function(request["function"])
        say({"import_seconds": time.perf_counter() - start})
        items = target.find_items(request["items"])
        called = target.is_called(target.find(request["items"]))
        say(_what(function, items) | {"calls_items": called})
        before_running()
        _sample(function, items, request["budget"], say)
    except target.Problem as problem:
        say({"problem": problem.kind, "text": str(problem)})


def _what(function: Function, items: list[Any]) -> dict[str, Any]:
    machine: Machine = here()
    return {
        "count": len(items),
        "coroutine": target.is_coroutine(function),
        "oddity": target.oddity(function),
        "gil": machine.gil,
        "free_threaded": machine.free_threaded,
    }


def _sample(
    function: Function, items: list[Any], budget: float, say: Say
) -> None:
    order = lengths.order_to_try(items)
    gc.collect()
    deadline = time.monotonic() + budget
    with timing.timer(function) as timer:
        tried, results = _try_items(timer, items, order, budget, say)
    _try_at_once(function, items, order, tried, deadline, say)
    left = deadline - time.monotonic()
    say({"weighing": left})
    say({"lengths": _lengths(items, tried)})
    pickling = _pickling(function, items, order, results)
    say({"pickling": pickling})
    deadline = time.monotonic() + left
    _try_threads(function, items, order, tried, deadline, budget, say)
    say({"over": True})  # what comes now may end this interpreter
    if "why" not in pickling:
        _hand_over(items[order[0]], results[0], pickling, say)


def _try_at_once(
    function: Function,
    items: list[Any],
    order: list[int],
    tried: list[dict[str, Any]],
    deadline: float,
    say: Say,
) -> None:
    """What coroutines that mostly wait compute while one loop runs several."""
    longest = max(row["wall"] / row["calls"] for row in tried)
    if (
        target.is_coroutine(function)
        and len(items) > 1
        and _cpu_share(tried) < MOSTLY_WAITS
        and time.monotonic() + longest * 2 < deadline
    ):
        some = [items[place] for place in order[:AT_ONCE]]
        end = time.monotonic() + (deadline - time.monotonic()) / 2
        say({"cpu_at_once": timing.seconds_at_once(function, some, end)})


def _cpu_share(tried: list[dict[str, Any]]) -> float:
    cpu = sum(one["cpu"] for one in tried)
    own = cpu + sum(one["wait"] for one in tried)  # not held up by others
    return cpu / own if own else 1.0


def _try_threads(
    function: Function,
    items: list[Any],
    order: list[int],
    tried: list[dict[str, Any]],
    deadline: float,
    budget: float,
    say: Say,
) -> None:
    """Run a part of the items in one thread and in several, in turns."""
    cpu_share = _cpu_share(tried)
    if cpu_share < WORTH_THREADS or len(items) < 2:
        return
    own = sum(one["cpu"] + one["wait"] for one in tried)
    seconds = own / sum(one["calls"] for one in tried)
    some = _worth(items, order, seconds, min(SCALING_SECONDS, budget / 12))

    def once(item: object) -> None:
        with timing.caller(function) as call:
            call(item)

    act = once if target.is_coroutine(function) else function
    seen = scaling.observe(act, some, cpu_share, deadline)
    if seen:
        say({"scaling": vars(seen)})


def _hand_over(
    argument: object, result: object, pickling: dict[str, Any], say: Say
) -> None:
    """Time the way to an interpreter and back, where it may take long."""
    sizes = [pickling[what]["bytes"] for what in ("argument", "result")]
    if max(sizes) > WORTH_HANDING:
        say({"transfer": transfer.seconds(argument, result)})


def _lengths(items: list[Any], tried: list[dict[str, Any]]) -> dict[str, Any]:
    """The lengths of all items, as far as they matter."""
    rows = [row for row in tried if not row["first"]] or tried
    found = lengths.estimate(
        items,
        {
            place: share * (row["cpu"] + row["wait"])
            for row in rows
            for place, share in zip(row["places"], row["shares"], strict=True)
        },
    )
    each = found.each if len(items) <= MOST_LENGTHS else ()
    return vars(found) | {"each": each}


def _worth(
    items: list[Any], order: list[int], seconds: float, wanted: float
) -> list[Any]:
    """So many items that one thread is busy for the time that is wanted."""
    count = max(1, round(wanted / max(seconds, 1e-8)))
    return [items[order[n % len(order)]] for n in range(count)]


def _try_items(
    timer: timing.Timer,
    items: list[Any],
    order: list[int],
    budget: float,
    say: Say,
) -> tuple[list[dict[str, Any]], list[Any]]:
    """Time as many items as the budget allows; short ones several at once."""
    end = time.monotonic() + budget * FOR_LENGTHS
    tried: list[dict[str, Any]] = []
    results: list[Any] = []
    longest, size, position = 0.0, 1, 0
    while position < len(order):
        group = order[position : position + size]
        first = position == 0
        say({"running": group[0]})
        if first:
            with scaling.Watcher() as watcher:
                row, got = timer.time(items, group)
            say({"gil_share": watcher.share})
            if what := target.unfinished(got[0]):
                text = f"what is called gives back {what}"
                raise target.Problem("not a function", text)
        else:
            row, got = timer.time(items, group)
        results += got[: max(0, PICKLED - len(results))]
        row["first"] = first  # it may do what no other call does
        tried.append(row)
        say({"tried": row})
        position += len(group)
        each = row["wall"] / len(group)
        longest = max(longest, each * size)
        if row["wall"] < LEAST_SECONDS and not first:
            size = min(
                1000, max(size * 2, round(LEAST_SECONDS / (each + 1e-9)))
            )
        if time.monotonic() + longest > end:
            break
    _try_first_again(timer, items, tried, end, say)
    return tried, results


def _try_first_again(
    timer: timing.Timer,
    items: list[Any],
    tried: list[dict[str, Any]],
    end: float,
    say: Say,
) -> None:
    """Tell a long first item from what only the first call has to do."""
    first, others = tried[0], tried[1:]
    calls = sum(row["calls"] for row in others)
    usual = sum(row["wall"] for row in others) / max(1, calls)
    slow = first["wall"] > WARM_UP * usual
    if calls and slow and time.monotonic() + first["wall"] < end:
        again, _ = timer.time(items, first["places"])
        extra = first["cpu"] + first["wait"] - again["cpu"] - again["wait"]
        tried[0] = again | {"first": False}
        say({"first_call_seconds": max(0.0, extra)})


def _pickling(
    function: Function, items: list[Any], order: list[int], results: list[Any]
) -> dict[str, Any]:
    """Bytes and seconds of pickling, or why it cannot be done."""
    found: dict[str, Any] = {}
    some = [items[place] for place in order[: len(results)]]
    for what, things in (
        ("function", [function]), ("argument", some), ("result", results)
    ):  # fmt: skip
        try:
            found[what] = _weigh(things)
        except Exception as problem:
            return {"what": what, "why": target.last_line(problem)}
    return found


def _weigh(things: list[Any]) -> dict[str, float]:
    """The bytes and seconds of each, pickled together as a chunk is."""
    seconds: list[float] = []
    end = time.perf_counter() + PICKLE_BUDGET_SECONDS
    data = b""
    while len(seconds) < PICKLE_REPEATS:
        start = time.thread_time()
        data = pickle.dumps(things)
        pickle.loads(data)  # noqa: S301 - made on the line before
        seconds.append(time.thread_time() - start)
        if time.perf_counter() > end:
            break
    count = max(1, len(things))
    return {"bytes": len(data) / count, "seconds": min(seconds) / count}


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), apart.answering(), apart.drop_errors)
    os._exit(0)  # threads that the function left behind do not matter
