"""Claims about cancelling tasks, and what time limits stop."""

import asyncio
import contextlib
from collections.abc import Iterator
from threading import Event

from .claim import Origin, Seen, Verdict, claimed, claims_in
from .turns import LIMIT


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Since 3.8 `asyncio.CancelledError` is a `BaseException`: it passes"
    " `except Exception`, and is stopped by a bare `except`.",
    page="patterns/asyncio-time-and-cancellation.md#the-swallowed-cancellation",
    snippet="event_loop/swallowed_cancel_broken",
)
def except_exception_stops_cancelling() -> Iterator[Seen]:
    """`except Exception` catches a cancellation."""

    async def main() -> bool:
        async def work() -> None:
            with contextlib.suppress(Exception):
                await asyncio.sleep(LIMIT)

        task = asyncio.create_task(work())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    passed = asyncio.run(main())
    yield Seen(f"the task was cancelled all the same: {passed}", passed)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`cancel` raises `CancelledError` in the task the next time it runs; the"
    " task cleans up first, and may refuse.",
    page="patterns/asyncio-time-and-cancellation.md#what-cancelling-is",
    snippet="event_loop/cancel_and_clean_up",
)
def cancel_ends_a_task() -> Iterator[Seen]:
    """After `task.cancel()` the task has ended."""

    async def main() -> tuple[bool, str]:
        async def refuse() -> str:
            try:
                await asyncio.sleep(LIMIT)
            except asyncio.CancelledError:
                await asyncio.sleep(0)
            return "carried on"

        task = asyncio.create_task(refuse())
        await asyncio.sleep(0)
        task.cancel()
        done = task.done()
        return done, await task

    done, said = asyncio.run(main())
    yield Seen(
        f"done after cancel(): {done}; at last it {said}",
        (done, said) == (False, "carried on"),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The wait ends, the thread goes on: nothing can stop it from outside.",
    page="patterns/asyncio-and-blocking.md#a-thread-outlives-its-time-limit",
    snippet="event_loop/thread_outlives_timeout_broken",
)
def a_timeout_stops_to_thread() -> Iterator[Seen]:
    """`asyncio.timeout` stops a function in `to_thread`."""
    started, go, done = Event(), Event(), Event()

    def work() -> None:
        started.set()
        go.wait(LIMIT)
        done.set()

    async def main() -> bool:
        try:
            async with asyncio.timeout(0.05):
                await asyncio.to_thread(work)
        except TimeoutError:
            still = started.is_set() and not done.is_set()
            go.set()
            return still
        return False

    still = asyncio.run(main())
    yield Seen(f"at work after the time limit: {still}", still)
    yield Seen(f"done in the end: {done.is_set()}", done.is_set())


@claimed(
    Origin.FOLKLORE,
    Verdict.MISLEADING,
    "The inner task goes on, but who awaits the shield is cancelled and has to"
    " wait for the inner task itself.",
    page="patterns/asyncio-time-and-cancellation.md#a-step-that-must-not-stop-half-way",
    snippet="event_loop/shield_a_step",
)
def shield_keeps_cancelling_out() -> Iterator[Seen]:
    """`asyncio.shield` protects the caller from being cancelled."""

    async def main() -> tuple[bool, str]:
        go = asyncio.Event()

        async def step() -> str:
            await go.wait()
            return "finished"

        inner = asyncio.create_task(step())

        async def outer() -> str:
            return await asyncio.shield(inner)

        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        go.set()
        return task.cancelled(), await inner

    cancelled, said = asyncio.run(main())
    yield Seen(
        f"the caller was cancelled: {cancelled}; the step {said}",
        (cancelled, said) == (True, "finished"),
    )


CLAIMS = claims_in(globals())
