"""Claims about waiting and computing on an event loop."""

import asyncio
import logging
import time
from collections.abc import Iterator
from threading import get_ident
from unittest import mock

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
