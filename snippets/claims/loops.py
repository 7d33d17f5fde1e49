"""Claims about loops and the threads beside them."""

import asyncio
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from threading import Thread

from . import fresh
from .claim import (
    Origin,
    Seen,
    Verdict,
    claimed,
    claims_in,
)
from .turns import LIMIT


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "In a coroutine it gives the loop that runs; outside it creates none any"
    " more: since 3.14 it raises `RuntimeError`. Use `asyncio.run`, and"
    " `get_running_loop` inside.",
    page="patterns/asyncio-and-blocking.md#versions",
    source="https://docs.python.org/3/whatsnew/3.14.html",
)
def get_event_loop_gives_a_loop() -> Iterator[Seen]:
    """`asyncio.get_event_loop()` always gives a loop."""
    said = fresh.call(get_a_loop).output.strip()
    gone = sys.version_info >= (3, 14)
    yield Seen(
        f"without a running loop: {said}",
        said == ("RuntimeError" if gone else "a loop"),
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "A loop belongs to its thread, in 3.14 and 3.15 as before: from another"
    " one, only `call_soon_threadsafe` and `run_coroutine_threadsafe` are"
    " allowed. What 3.14 added is that loops in several threads scale.",
    page="patterns/asyncio-and-blocking.md#from-a-thread-into-the-loop",
    snippet="event_loop/call_from_thread_broken",
    source="https://docs.python.org/3/library/asyncio-dev.html#concurrency-and-multithreading",
)
def loops_are_thread_safe_since_314() -> Iterator[Seen]:
    """Since 3.14, an event loop may be used from any thread."""
    heard = fresh.call(call_from_a_thread).output.strip()
    yield Seen(
        f"call_soon from a thread, in debug mode: {heard}", "thread" in heard
    )


@claimed(
    Origin.TEXTS,
    Verdict.OBSOLETE,
    "It came with 3.5.1, and works the same way ever since.",
    page="patterns/asyncio-and-blocking.md#from-a-thread-into-the-loop",
    snippet="event_loop/call_from_thread_fixed",
    source="https://docs.python.org/3/library/asyncio-task.html#asyncio.run_coroutine_threadsafe",
)
def run_coroutine_threadsafe_is_new() -> Iterator[Seen]:
    """`run_coroutine_threadsafe` became thread-safe in 3.14."""
    got: list[int] = []

    async def answer() -> int:
        return 42

    async def main() -> None:
        loop = asyncio.get_running_loop()
        done = asyncio.Event()

        def work() -> None:
            future: Future[int] = asyncio.run_coroutine_threadsafe(
                answer(), loop
            )
            got.append(future.result(LIMIT))
            loop.call_soon_threadsafe(done.set)

        thread = Thread(target=work)
        thread.start()
        await asyncio.wait_for(done.wait(), LIMIT)
        thread.join(LIMIT)

    asyncio.run(main())
    yield Seen(f"a thread asked the loop, and got {got}", got == [42])


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It is for the tasks of one loop: between threads use `queue.Queue`.",
    page="patterns/asyncio-and-blocking.md#waking-a-task-from-a-thread",
    snippet="event_loop/wake_from_thread_broken",
)
def asyncio_queue_is_for_threads() -> Iterator[Seen]:
    """`asyncio.Queue` passes items between threads."""
    heard = fresh.call(put_from_a_thread).output.strip()
    yield Seen(
        f"put_nowait from a thread, in debug mode: {heard}", "thread" in heard
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "An `asyncio.Lock`, and what contains one, such as a client, belongs to"
    " the loop that first waited for it.",
    page="patterns/asyncio-and-blocking.md#one-client-two-loops",
    snippet="event_loop/client_on_two_loops_broken",
)
def a_client_serves_several_loops() -> Iterator[Seen]:
    """One asynchronous client can serve a loop in each thread."""
    lock = asyncio.Lock()

    async def contend() -> str:
        async with lock:
            waiter = asyncio.create_task(lock.acquire())
            await asyncio.sleep(0)
            if waiter.done() and (problem := waiter.exception()):
                return str(problem)
            waiter.cancel()
            await asyncio.wait([waiter])
            return "nothing"

    heard = [asyncio.run(contend()) for _ in range(2)]
    yield Seen(f"the first loop heard {heard[0]}", heard[0] == "nothing")
    different = "different event loop" in heard[1]
    yield Seen(
        f"the second one, that it is bound to another: {different}", different
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Inside a running loop it raises `RuntimeError`: await the coroutine.",
    page="patterns/asyncio-and-blocking.md#notebooks",
    snippet="event_loop/nested_run_broken",
)
def asyncio_run_nests() -> Iterator[Seen]:
    """`asyncio.run` may be called inside a coroutine."""

    async def main() -> str:
        inner = asyncio.sleep(0)
        try:
            asyncio.run(inner)
        except RuntimeError as problem:
            inner.close()
            return str(problem)
        return "nothing"

    heard = asyncio.run(main())
    yield Seen(f"it heard: {heard}", "running event loop" in heard)


def get_a_loop() -> None:
    """In a child: ask for a loop where none runs."""
    warnings.simplefilter("ignore")
    try:
        asyncio.get_event_loop().close()
    except RuntimeError:
        print("RuntimeError")
    else:
        print("a loop")


def call_from_a_thread() -> None:
    """In a child: call a method of the loop from another thread."""
    asyncio.run(
        _from_a_thread(lambda loop, _: loop.call_soon(print)), debug=True
    )


def put_from_a_thread() -> None:
    """In a child: put an item into the queue of a loop from another thread."""
    asyncio.run(
        _from_a_thread(lambda _, items: items.put_nowait(1)), debug=True
    )


async def _from_a_thread(
    work: Callable[[asyncio.AbstractEventLoop, "asyncio.Queue[int]"], object],
) -> None:
    """Print what a thread hears; the loop may be past repair, so exit."""
    loop = asyncio.get_running_loop()
    items: asyncio.Queue[int] = asyncio.Queue()
    taker = asyncio.create_task(items.get())
    await asyncio.sleep(0)

    def call() -> None:
        try:
            work(loop, items)
        except RuntimeError as problem:
            print(problem, flush=True)

    thread = Thread(target=call)
    thread.start()
    thread.join(LIMIT)
    os._exit(0 if taker else 1)


CLAIMS = claims_in(globals())
