"""Claims about pools: their workers, their queue, what they take along."""

import asyncio
import inspect
import os
import time
from collections.abc import Iterator
from concurrent.futures import (
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextvars import ContextVar
from threading import Barrier, BrokenBarrierError, Event, get_ident

from . import fresh
from .claim import Origin, Seen, Verdict, claimed, claims_in
from .turns import LIMIT

user: ContextVar[str] = ContextVar("user", default="nobody")


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


CLAIMS = claims_in(globals())
