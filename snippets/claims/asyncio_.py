"""Claims about the event loop, and what runs beside it."""

import asyncio
import logging
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from threading import Thread, get_ident
from unittest import mock

from . import fresh
from .claim import (
    Claim,
    Figure,
    Measured,
    Origin,
    Seen,
    SourceOnly,
    Verdict,
    claimed,
    claims_in,
)
from .turns import LIMIT


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "Between two awaits nothing else runs; across an `await` any task may:"
    " what is read before and written after needs an `asyncio.Lock`.",
    page="patterns/asyncio-limits.md#races-across-an-await",
    snippet="event_loop/race_across_await_broken",
)
def asyncio_has_no_races() -> Iterator[Seen]:
    """With asyncio there are no race conditions."""
    account = {"balance": 100}

    async def withdraw() -> None:
        if account["balance"] >= 80:
            await asyncio.sleep(0)
            account["balance"] -= 80

    async def main() -> None:
        await asyncio.gather(withdraw(), withdraw())

    asyncio.run(main())
    left = account["balance"]
    yield Seen(
        f"100, and two withdrawals of 80 that check first: {left}", left == -60
    )


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "An `await` gives control back only if what it waits for suspends: a"
    " coroutine that never does runs through.",
    page="patterns/asyncio.md#an-await-may-give-nothing-back",
    snippet="event_loop/await_without_yield_broken",
)
def every_await_yields() -> Iterator[Seen]:
    """Every `await` gives control back to the event loop."""

    async def main(pause: object) -> str:
        order: list[str] = []

        async def step(name: str) -> None:
            for _ in range(2):
                order.append(name)
                await pause()  # type: ignore[operator] # a coroutine function

        await asyncio.gather(step("a"), step("b"))
        return "".join(order)

    async def nothing() -> None:
        return

    through = asyncio.run(main(nothing))
    in_turns = asyncio.run(main(lambda: asyncio.sleep(0)))
    yield Seen(f"awaiting what does not suspend: {through}", through == "aabb")
    yield Seen(f"awaiting asyncio.sleep(0): {in_turns}", in_turns == "abab")


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The keyword changes how a function is called, not what it does inside:"
    " a call that blocks there stops every task of the loop.",
    page="patterns/asyncio-and-blocking.md#find-what-blocks",
    snippet="event_loop/blocking_call_broken",
)
def async_def_makes_code_wait_politely() -> Iterator[Seen]:
    """`async def` makes a blocking function non-blocking."""

    async def main() -> bool:
        other_ran = False

        async def other() -> None:
            nonlocal other_ran
            other_ran = True

        async with asyncio.TaskGroup() as group:
            group.create_task(other())
            time.sleep(0.01)  # noqa: ASYNC251 - the mistake
            return other_ran

    ran = asyncio.run(main())
    yield Seen(f"while a coroutine blocked, a ready task ran: {ran}", not ran)


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "There is no asynchronous file in asyncio: `open` and `read` block the"
    " loop; send them to a thread with `asyncio.to_thread`.",
    page="patterns/asyncio-and-blocking.md#files",
    snippet="event_loop/read_files",
)
def asyncio_reads_files() -> Iterator[Seen]:
    """Asyncio is made for reading and writing files."""
    opens = [name for name in dir(asyncio) if "open" in name]
    loop = [name for name in dir(asyncio.AbstractEventLoop) if "file" in name]
    connections = all(name.endswith("connection") for name in opens)
    yield Seen(f"what asyncio opens: {', '.join(opens)}", connections)
    sends = all(name.endswith("sendfile") for name in loop)
    yield Seen(f"of files, the loop knows: {', '.join(loop)}", sends)


@claimed(
    Origin.TEXTS,
    Verdict.TRUE,
    page="patterns/asyncio.md#what-the-loop-does-step-by-step",
)
def one_thread_for_all_tasks() -> Iterator[Seen]:
    """A loop runs all its tasks in one thread."""

    async def where() -> int:
        await asyncio.sleep(0)
        return get_ident()

    async def main() -> set[int]:
        return set(await asyncio.gather(*(where() for _ in range(1000))))

    threads = len(asyncio.run(main()))
    yield Seen(f"threads that ran 1000 tasks: {threads}", threads == 1)


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "Tens of waits are where threads do as well; thousands, long-lived"
    " connections and cancellation are what speaks for asyncio.",
    page="measure/at-scale.md#requests-that-are-open-at-once",
)
def asyncio_is_for_a_hundred_tasks() -> Iterator[Seen]:
    """Asyncio is for 10 to 100 tasks at a time."""

    async def main() -> int:
        go = asyncio.Event()
        tasks = [asyncio.create_task(go.wait()) for _ in range(10_000)]
        await asyncio.sleep(0)
        waiting = sum(not task.done() for task in tasks)
        go.set()
        await asyncio.gather(*tasks)
        return waiting

    waiting = asyncio.run(main())
    yield Seen(f"tasks that waited at once: {waiting}", waiting == 10_000)


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "Each step of a task is a callback that the loop stores, takes and calls:"
    " little work, and some.",
    page="patterns/asyncio.md#what-the-loop-does-step-by-step",
)
def switching_tasks_is_free() -> Iterator[Seen]:
    """Switching between the tasks of a loop costs nothing."""

    async def switch() -> None:
        for _ in range(100):
            await asyncio.sleep(0)

    async def main() -> int:
        loop = asyncio.get_running_loop()
        kept = loop.call_soon
        with mock.patch.object(loop, "call_soon", wraps=kept) as call_soon:
            await asyncio.gather(switch(), switch())
        return call_soon.call_count

    stored = asyncio.run(main())
    yield Seen(f"200 switches: {stored} callbacks stored", stored >= 200)


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "`run_in_executor` has been there since 3.4, `asyncio.to_thread` since"
    " 3.9; what 3.14 added is that on the free-threaded build several loops"
    " scale.",
    page="patterns/hybrid.md",
    snippet="hybrid/fetch_and_compute",
    source="https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_in_executor",
)
def asyncio_with_threads_is_new_in_314() -> Iterator[Seen]:
    """That asyncio works together with a pool of threads is new in 3.14."""

    async def main() -> bool:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, get_ident) != get_ident()

    beside = asyncio.run(main())
    yield Seen(f"a call ran in another thread: {beside}", beside)


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


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "Only in debug mode: without `-X dev`, `PYTHONASYNCIODEBUG=1` or"
    " `debug=True`, `slow_callback_duration` does nothing.",
    page="patterns/asyncio-and-blocking.md#find-what-blocks",
    snippet="event_loop/slow_steps",
)
def asyncio_warns_of_slow_callbacks() -> Iterator[Seen]:
    """Asyncio warns when a callback takes longer than 0.1 seconds."""
    counts = {debug: _slow_warnings(debug=debug) for debug in (False, True)}
    yield Seen(
        f"warnings without debug mode: {counts[False]}", counts[False] == 0
    )
    yield Seen(
        f"warnings with it: {'some' if counts[True] else 'none'}",
        counts[True] > 0,
    )


@claimed(
    Origin.TEXTS,
    Verdict.CONDITIONS,
    "It needs the same version and build as the program it looks at, and the"
    " right to look: 3.14 brought it.",
    page="debug/symptoms.md",
    source="https://docs.python.org/3/library/asyncio-tools.html",
    since=(3, 14),
    holds="3.14 and 3.15",
)
def asyncio_shows_its_tasks() -> Iterator[Seen]:
    """`python -m asyncio ps PID` shows the tasks of a program."""
    from asyncio import tools

    there = [
        name
        for name in (
            "display_awaited_by_tasks_table",
            "display_awaited_by_tasks_tree",
        )
        if hasattr(tools, name)
    ]
    yield Seen(f"behind ps and pstree: {', '.join(there)}", len(there) == 2)


production_ready_since_314 = Claim(
    name="production-ready-since-314",
    statement="3.14 makes asyncio fit for production.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="Its interface has been stable since 3.6; 3.14 added ways to look"
    " inside, and loops in several threads that scale.",
    decided=SourceOnly("a judgement about the past"),
    holds="since 3.6",
    page="patterns/asyncio.md",
    source="https://docs.python.org/3/whatsnew/3.6.html#asyncio",
)

the_loop_is_faster_in_314 = Claim(
    name="the-loop-is-faster-in-314",
    statement="In 3.14, the event loop switches tasks 10 to 20 % faster.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="The figure is one of asyncio's benchmarks as a whole, and comes"
    " from a new list of tasks for each thread; what your program waits for"
    " answers no sooner.",
    decided=SourceOnly("two releases from one builder are needed"),
    holds="3.14",
    page="reference/what-changed.md#changes-that-no-row-can-test",
    source="https://docs.python.org/3/whatsnew/3.14.html",
)

gather_computes_in_parallel = Claim(
    name="gather-computes-in-parallel",
    statement="`gather` runs coroutines that compute in parallel.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="They run one after the other in one thread: computing takes as"
    " long as without asyncio.",
    decided=Measured(
        (
            Figure("ratio:arithmetic:asyncio:2:3.14", 0.85, 1.1),
            Figure("ratio:arithmetic:asyncio:2:3.14t", 0.85, 1.1),
        )
    ),
    holds="measured on 3.13 to 3.15, with and without the GIL",
    page="measure/performance.md#work-that-computes-in-python",
)

asyncio_is_faster_than_threads = Claim(
    name="asyncio-is-faster-than-threads",
    statement="asyncio is faster than threads.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="With the same number of requests open at a time, both wait for"
    " the same server; asyncio holds more of them with less memory.",
    decided=Measured(
        (
            Figure("ratio:http:asyncio:8:3.14", 6, 8.1),
            Figure("ratio:http:threads:8:3.14", 6, 8.1),
        )
    ),
    holds="measured on 3.13 to 3.15",
    page="measure/performance.md#work-that-waits",
)

processes_bring_no_latency = Claim(
    name="processes-bring-no-latency",
    statement="Processes cost memory and do nothing for latency.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="Memory, yes; but beside an event loop with a GIL they are what"
    " keeps it on time, where a thread that computes does not.",
    decided=Measured(
        (
            Figure("late:loop-delay-python:asyncio+threads:3.14", at_least=10),
            Figure("late:loop-delay-python:asyncio+processes:3.14", at_most=5),
        )
    ),
    holds="measured on 3.13 to 3.15, with the GIL",
    page="measure/at-scale.md#late",
)

threads_leave_the_loop_alone = Claim(
    name="threads-leave-the-loop-alone",
    statement="Work that computes in a thread does not disturb the loop.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="With the GIL, each wake-up of the loop waits for the GIL, and"
    " during a call in C that keeps it the loop stands still; processes, or a"
    " build without the GIL, leave the loop alone.",
    decided=Measured(
        (
            Figure("late:loop-delay-c:asyncio+threads:3.14", at_least=20),
            Figure("late:loop-delay-c:asyncio+processes:3.14", at_most=10),
            Figure("late:loop-delay-c:asyncio+threads:3.14t", at_most=10),
        )
    ),
    holds="every build with the GIL",
    page="measure/at-scale.md#late",
)


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


def _slow_warnings(*, debug: bool) -> int:
    """How many warnings come if every callback counts as slow."""
    records: list[logging.LogRecord] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    async def main() -> None:
        asyncio.get_running_loop().slow_callback_duration = 0
        await asyncio.sleep(0)

    logger, keep = logging.getLogger("asyncio"), Keep()
    logger.addHandler(keep)
    try:
        asyncio.run(main(), debug=debug)
    finally:
        logger.removeHandler(keep)
    return sum(record.levelno == logging.WARNING for record in records)


CLAIMS = claims_in(globals())
