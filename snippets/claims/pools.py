"""Claims about `concurrent.futures`."""

import asyncio
import inspect
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import (
    CancelledError,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    as_completed,
)
from concurrent.futures import TimeoutError as PoolTimeoutError
from contextvars import ContextVar
from threading import Barrier, BrokenBarrierError, Event, get_ident
from typing import Any

from . import fresh
from .claim import Origin, Seen, Verdict, claimed, claims_in
from .turns import LIMIT

user: ContextVar[str] = ContextVar("user", default="nobody")


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
    "A pool of threads has `min(32, cores + 4)` workers unless you say"
    " otherwise, a pool of processes as many as there are cores for it.",
    page="patterns/pool-limits.md#how-many-workers",
    source="https://docs.python.org/3/library/concurrent.futures.html",
)
def default_is_one_thread_per_core() -> Iterator[Seen]:
    """A thread pool has one worker per core by default."""
    count = getattr(os, "process_cpu_count", os.cpu_count)() or 1
    with ThreadPoolExecutor() as pool:
        workers = pool._max_workers
    yield Seen(
        f"cores: {count}, workers: {workers}", workers == min(32, count + 4)
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A pool of threads starts a worker when a task finds none that is idle.",
    page="patterns/pools.md#what-it-costs",
)
def a_pool_starts_all_its_threads() -> Iterator[Seen]:
    """`ThreadPoolExecutor(100)` starts a hundred threads."""
    with ThreadPoolExecutor(100) as pool:
        used = {pool.submit(get_ident).result(LIMIT) for _ in range(3)}
        started = len(pool._threads)
    yield Seen(
        f"after three tasks, one after the other: {started} started",
        len(used) <= started < 4,
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A task that waits for another task of its own pool may wait for ever:"
    " all workers wait, and nobody is left to do the work.",
    page="patterns/pool-limits.md#a-pool-that-waits-for-itself",
    snippet="pools/nested_tasks_broken",
    source="https://docs.python.org/3/library/concurrent.futures.html#threadpoolexecutor",
)
def tasks_may_wait_for_tasks() -> Iterator[Seen]:
    """A task may submit to its own pool and wait for the result."""

    def outer() -> str:
        inner = pool.submit(abs, -1)
        try:
            return str(inner.result(timeout=0.1))
        except TimeoutError:
            return "TimeoutError"

    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(outer).result(LIMIT)
    yield Seen(
        f"one worker, one task in a task: {said}", said == "TimeoutError"
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "Asking for each result before the next task is submitted runs them one"
    " after the other: submit all, then ask.",
    page="patterns/pools.md#one-call-submit",
    snippet="pools/submit_then_result_broken",
)
def submit_then_result_is_concurrent() -> Iterator[Seen]:
    """`submit(f).result()` in a loop runs the calls concurrently."""
    inside, most = [0], [0]

    def work() -> None:
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        inside[0] -= 1

    with ThreadPoolExecutor(4) as pool:
        for _ in range(20):
            pool.submit(work).result(LIMIT)
    yield Seen(
        f"most tasks at a time, of 20, with 4 workers: {most[0]}", most == [1]
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`submit` and `loop.run_in_executor` leave it behind; `asyncio.to_thread`"
    " takes it along.",
    page="patterns/threads.md#context-variables-do-not-follow-you-into-a-pool",
    snippet="event_loop/context_in_threads",
    source="https://github.com/python/cpython/issues/78195",
)
def submit_takes_the_context_along() -> Iterator[Seen]:
    """`submit` takes the context variables along."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(abs, 1).result(LIMIT)  # the worker is there
        user.set("Ada")
        submitted = pool.submit(user.get).result(LIMIT)
    taken = asyncio.run(_ask_in_thread())
    user.set("nobody")
    yield Seen(
        f"in submit: {submitted}; in to_thread: {taken}",
        (submitted, taken) == ("nobody", "Ada"),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Since 3.9 the workers of a pool are waited for when the program ends,"
    " even after `shutdown(wait=False)`.",
    page="patterns/threads.md#what-happens-at-exit",
)
def pool_threads_die_with_the_program() -> Iterator[Seen]:
    """The threads of a pool die when the main program ends."""
    said = fresh.call(leave_a_task).output.split()
    yield Seen(
        f"the child said: {', '.join(said)}", said == ["leaving", "done"]
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It is for processes only: a pool of threads takes item by item, whatever"
    " `chunksize` says.",
    page="patterns/pool-limits.md#send-in-chunks",
    source="https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.map",
)
def chunksize_helps_threads() -> Iterator[Seen]:
    """`chunksize` makes `map` of a thread pool cheaper."""
    pair = Barrier(2)

    def meet(_: int) -> bool:
        try:
            pair.wait(LIMIT)
        except BrokenBarrierError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        met = all(pool.map(meet, range(2), chunksize=2))
    yield Seen(f"two items of one chunk ran in two threads: {met}", met)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`ProcessPoolExecutor.map` sends one item at a time unless you say more;"
    " `multiprocessing.Pool.map` cuts its chunks itself.",
    page="patterns/pool-limits.md#send-in-chunks",
    snippet="pools/send_in_chunks",
)
def chunks_are_chosen_for_you() -> Iterator[Seen]:
    """`ProcessPoolExecutor.map` chooses a good chunk size itself."""
    default = (
        inspect.signature(ProcessPoolExecutor.map)
        .parameters["chunksize"]
        .default
    )
    yield Seen(f"the default is chunksize={default}", default == 1)


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


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "An unbounded queue stands before the workers: `submit` never waits. A"
    " semaphore, or `map` with `buffersize`, makes it wait.",
    page="patterns/pool-limits.md#take-a-few-ahead",
    snippet="pools/bounded_submit",
)
def submit_waits_for_a_free_worker() -> Iterator[Seen]:
    """`submit` waits until a worker is free."""
    go = Event()
    with ThreadPoolExecutor(1) as pool:
        futures = [pool.submit(go.wait, LIMIT) for _ in range(1000)]
        done = sum(future.done() for future in futures)
        go.set()
    yield Seen(f"submitted: 1000, done by then: {done}", done == 0)


def fail_silently() -> None:
    """In a child: a task that fails, and nobody who asks."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_divide, 0)


def leave_a_task() -> None:
    """In a child: end while a worker of a pool is at work."""
    started = Event()

    def work() -> None:
        started.set()
        time.sleep(0.3)
        print("done", flush=True)

    pool = ThreadPoolExecutor(1)
    pool.submit(work)
    started.wait(LIMIT)
    pool.shutdown(wait=False)
    print("leaving", flush=True)


async def _ask_in_thread() -> str:
    return await asyncio.to_thread(user.get)


def _divide(number: float) -> float:
    return 1 / number


CLAIMS = claims_in(globals())
