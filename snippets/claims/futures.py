"""Claims about futures: order, time limits, cancelling, errors."""

import asyncio
import sys
from collections.abc import Iterator
from concurrent.futures import (
    CancelledError,
    Future,
    ThreadPoolExecutor,
    as_completed,
)
from concurrent.futures import TimeoutError as PoolTimeoutError
from threading import Event
from typing import Any

from . import fresh
from .claim import Origin, Seen, Verdict, claimed, claims_in
from .turns import LIMIT


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It takes all inputs and submits them before it returns; from 3.14 on,"
    " `buffersize=` bounds how far it runs ahead.",
    page="patterns/pool-limits.md#map-takes-everything",
    snippet="pools/map_takes_all_broken",
    source="https://github.com/python/cpython/issues/74028",
)
def map_is_lazy() -> Iterator[Seen]:
    """`Executor.map` takes its inputs as it needs them."""
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    with ThreadPoolExecutor(1) as pool:
        pool.map(abs, numbers())
    yield Seen(
        f"taken before the first result was asked for: {len(taken)}",
        len(taken) == 100,
    )
    if sys.version_info >= (3, 14):
        taken.clear()
        with ThreadPoolExecutor(1) as pool:
            results = pool.map(abs, numbers(), buffersize=5)
            ahead = len(taken)
            del results
        yield Seen(f"with buffersize=5: {ahead}", ahead == 5)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Results come in the order of the inputs, whichever is done first; for"
    " results as they come there is `as_completed`.",
    page="patterns/pools.md#all-results-in-order-map",
    snippet="pools/map_results",
)
def map_gives_the_fastest_first() -> Iterator[Seen]:
    """`map` gives each result as soon as it is there."""
    second_done = Event()

    def work(number: int) -> int:
        if number == 1:
            second_done.wait(LIMIT)
        else:
            second_done.set()
        return number

    with ThreadPoolExecutor(2) as pool:
        got = list(pool.map(work, [1, 2]))
    yield Seen(f"2 was done first, map gave {got}", got == [1, 2])


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "`as_completed` gives futures in the order in which they end: keep what"
    " belongs to each in a dict, or sort afterwards.",
    page="patterns/pools.md#as-they-come-as_completed",
    snippet="pools/first_come_first_served",
)
def as_completed_keeps_the_order() -> Iterator[Seen]:
    """The results of `as_completed` are in the order of the inputs."""
    go = Event()
    with ThreadPoolExecutor(2) as pool:
        late = pool.submit(go.wait, LIMIT)
        soon = pool.submit(abs, -2)
        order = []
        both: list[Future[Any]] = [late, soon]
        for future in as_completed(both, timeout=LIMIT):
            order.append("late" if future is late else "soon")
            go.set()
    yield Seen(
        f"submitted late, soon; came {', '.join(order)}",
        order == ["soon", "late"],
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It stops the waiting; the task runs on, and keeps its worker.",
    page="patterns/futures.md#a-timeout-does-not-stop-the-work",
    snippet="pools/timeout_does_not_stop",
)
def a_timeout_stops_the_task() -> Iterator[Seen]:
    """`future.result(timeout=...)` stops a task that takes too long."""
    go = Event()
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(go.wait, LIMIT)
        try:
            future.result(timeout=0.01)
            heard = "nothing"
        except TimeoutError:
            heard = "TimeoutError"
        running = future.running()
        go.set()
    yield Seen(
        f"result() raised {heard}, the task was running: {running}", running
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`cancel` works while a task waits for a worker; for one that runs it"
    " returns False and changes nothing.",
    page="patterns/futures.md#the-states",
    snippet="pools/states_of_a_future",
)
def cancel_stops_a_running_task() -> Iterator[Seen]:
    """`future.cancel()` stops the task."""
    started, go = Event(), Event()

    def work() -> None:
        started.set()
        go.wait(LIMIT)

    with ThreadPoolExecutor(1) as pool:
        running, waiting = pool.submit(work), pool.submit(abs, 1)
        started.wait(LIMIT)
        said = running.cancel(), waiting.cancel()
        go.set()
    yield Seen(
        f"cancel said for the running and the waiting task: {said}",
        said == (False, True),
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "`done()` is True for a task that failed or was cancelled, too; what"
    " became of it, `result()` or `exception()` tells.",
    page="patterns/futures.md#the-states",
    snippet="pools/outcome_of_each_task",
)
def done_means_success() -> Iterator[Seen]:
    """`future.done()` means that the task has succeeded."""
    go = Event()
    with ThreadPoolExecutor(1) as pool:
        failed = pool.submit(_divide, 0)
        pool.submit(go.wait, LIMIT)
        cancelled = pool.submit(abs, 1)
        cancelled.cancel()
        failed.exception(LIMIT)
        said = failed.done(), cancelled.done()
        go.set()
    yield Seen(
        f"done() of a failed and of a cancelled task: {said}",
        said == (True, True),
    )


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "It waits for everything that was submitted, also when an error leaves"
    " the block: to drop what has not begun, call"
    " `shutdown(cancel_futures=True)`.",
    page="patterns/futures.md#stop-early",
    snippet="pools/stop_early",
)
def with_cleans_up_at_once() -> Iterator[Seen]:
    """Leaving the `with` block shuts the pool down at once."""
    done: list[int] = []
    try:
        with ThreadPoolExecutor(1) as pool:
            for number in range(20):
                pool.submit(done.append, number)
            raise LookupError
    except LookupError:
        yield Seen(
            f"done when the block was left by an error: {len(done)} of 20",
            len(done) == 20,
        )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The error stays in the future until you ask for the result: of a future"
    " that nobody asks, nobody hears.",
    page="patterns/futures.md#where-an-error-surfaces",
    snippet="pools/where_errors_surface",
    source="https://github.com/python/cpython/issues/120508",
)
def a_failed_task_is_reported() -> Iterator[Seen]:
    """An exception in a task of a pool is printed."""
    ended = fresh.call(fail_silently, "-X", "dev")
    yield Seen(
        f"exit code {ended.code}, stderr: {ended.errors!r}",
        (ended.code, ended.errors) == (0, ""),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`map` raises at the first item that failed, and the results after it are"
    " lost with the iterator; the tasks have run all the same.",
    page="patterns/futures.md#an-outcome-for-every-task",
    snippet="pools/outcome_of_each_task",
)
def map_skips_what_failed() -> Iterator[Seen]:
    """If one item fails, `map` goes on with the others."""
    with ThreadPoolExecutor(1) as pool:
        results = pool.map(_divide, [1, 0, 2])
        got: list[float | str] = [next(results)]
        try:
            next(results)
        except ZeroDivisionError as problem:
            got.append(type(problem).__name__)
        got.append(next(results, "nothing more"))
    yield Seen(
        f"of three items, the second bad: {got}",
        got == [1.0, "ZeroDivisionError", "nothing more"],
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "A list of futures is in the order of the inputs, so `zip` pairs them; a"
    " dict is needed with `as_completed` only.",
    page="patterns/pools.md#which-input-was-that",
    snippet="pools/ask_for_each_input",
)
def a_list_loses_the_input() -> Iterator[Seen]:
    """With a list of futures you cannot tell which input was which."""
    inputs = [-3, -1, -2]
    with ThreadPoolExecutor(3) as pool:
        futures = [pool.submit(abs, number) for number in inputs]
        pairs = [(n, f.result()) for n, f in zip(inputs, futures, strict=True)]
    yield Seen(f"{pairs}", all(abs(n) == result for n, result in pairs))


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "A dict holds references: an index and a large object take the same room"
    " in it.",
    page="patterns/pools.md#which-input-was-that",
    snippet="pools/future_to_index",
)
def an_index_saves_memory() -> Iterator[Seen]:
    """Mapping futures to indexes saves memory if inputs are large."""
    futures: list[Future[None]] = [Future() for _ in range(5)]
    large = [bytes(1_000_000) for _ in futures]
    by_input = dict(zip(futures, large, strict=True))
    by_index = dict(zip(futures, range(5), strict=True))
    sizes = sys.getsizeof(by_input), sys.getsizeof(by_index)
    same = all(
        by_input[one] is text for one, text in zip(futures, large, strict=True)
    )
    yield Seen(
        f"bytes of the dict with inputs, with indexes: {sizes}",
        sizes[0] == sizes[1],
    )
    yield Seen(
        f"the dict holds the inputs themselves, no copies: {same}", same
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "They share a name only: the one of asyncio is no `Exception`, the one of"
    " `concurrent.futures` is.",
    page="patterns/asyncio-time-and-cancellation.md#the-swallowed-cancellation",
)
def one_cancelled_error() -> Iterator[Seen]:
    """There is one `CancelledError` for pools and asyncio."""
    kinds = [
        issubclass(one, Exception)
        for one in (CancelledError, asyncio.CancelledError)
    ]
    yield Seen(
        f"an Exception in concurrent.futures, in asyncio: {kinds}",
        kinds == [True, False],
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Since 3.11 all three are the built-in `TimeoutError`.",
    page="patterns/futures.md#a-timeout-does-not-stop-the-work",
)
def each_library_has_its_timeout_error() -> Iterator[Seen]:
    """Pools and asyncio each have a `TimeoutError` of their own."""
    same = PoolTimeoutError is TimeoutError is asyncio.TimeoutError
    yield Seen(f"all three are the same class: {same}", same)


def fail_silently() -> None:
    """In a child: a task that fails, and nobody who asks."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_divide, 0)


def _divide(number: float) -> float:
    return 1 / number


CLAIMS = claims_in(globals())
