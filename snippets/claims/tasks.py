"""Claims about coroutines and tasks."""

import asyncio
import contextvars
import gc
import warnings
import weakref
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from .claim import Origin, Seen, Verdict, claimed, claims_in
from .turns import LIMIT

user: contextvars.ContextVar[str] = contextvars.ContextVar(
    "user", default="nobody"
)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It makes a coroutine object and runs nothing: await it, or give it to a"
    " task. One that nobody awaits leaves a `RuntimeWarning`.",
    page="patterns/asyncio.md#nothing-happens-a-coroutine-that-nobody-awaits",
    snippet="event_loop/never_awaited_broken",
)
def calling_a_coroutine_runs_it() -> Iterator[Seen]:
    """Calling an `async def` function starts it."""
    ran: list[str] = []

    async def work() -> None:
        ran.append("work")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        work()  # type: ignore[unused-coroutine] # noqa: RUF100 - the mistake
        gc.collect()
    kinds = sorted({one.category.__name__ for one in caught})
    yield Seen(f"steps that ran: {len(ran)}", not ran)
    yield Seen(f"warned: {', '.join(kinds)}", "RuntimeWarning" in kinds)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`await` in a loop waits for each call before it begins the next: make"
    " tasks first, in a `TaskGroup`.",
    page="patterns/asyncio.md#taskgroup",
    snippet="event_loop/task_group",
)
def awaiting_in_a_loop_is_concurrent() -> Iterator[Seen]:
    """`for x in items: await f(x)` runs the calls concurrently."""

    async def main() -> list[str]:
        order: list[str] = []

        async def call(name: str) -> None:
            order.append(f"{name} begins")
            await asyncio.sleep(0)
            order.append(f"{name} ends")

        for name in ("a", "b"):
            await call(name)
        return order

    order = asyncio.run(main())
    yield Seen(
        ", ".join(order), order == ["a begins", "a ends", "b begins", "b ends"]
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The loop refers to a waiting task weakly: if nothing else does, it may be"
    " collected. Keep the task, or make it in a `TaskGroup`.",
    page="patterns/asyncio.md#tasks-that-get-lost",
    snippet="event_loop/lost_task_broken",
    source="https://github.com/python/cpython/issues/91887",
)
def the_loop_keeps_your_tasks() -> Iterator[Seen]:
    """A task runs to its end, whether you keep it or not."""

    async def wait_alone() -> None:
        await asyncio.get_running_loop().create_future()

    async def main() -> bool:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda *_: None)
        lost = weakref.ref(asyncio.create_task(wait_alone()))
        await asyncio.sleep(0)
        gc.collect()
        return lost() is None

    gone = asyncio.run(main())
    yield Seen(f"collected in the middle of its wait: {gone}", gone)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`gather` passes the first error on and lets the others run; a"
    " `TaskGroup` cancels them and waits for them.",
    page="patterns/asyncio.md#gather-without-it",
    snippet="event_loop/gather_siblings_broken",
)
def gather_cancels_the_others() -> Iterator[Seen]:
    """When one call fails, `gather` cancels the others."""
    said = {
        name: asyncio.run(_sibling_of_a_failure(together))
        for name, together in (("gather", _gather), ("TaskGroup", _group))
    }
    yield Seen(
        f"the sibling of a failed call: {said}",
        said == {"gather": "finished", "TaskGroup": "cancelled"},
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It raises an `ExceptionGroup` with every error in it, also if there was"
    " one: catch it with `except*`.",
    page="patterns/asyncio.md#taskgroup",
    snippet="event_loop/task_group",
)
def a_task_group_raises_the_error() -> Iterator[Seen]:
    """A `TaskGroup` raises the exception that its task raised."""

    async def main() -> str:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(_fail())
        except ExceptionGroup as problem:
            return f"{type(problem).__name__} of {len(problem.exceptions)}"
        return "nothing"

    heard = asyncio.run(main())
    yield Seen(
        f"around one failed task: {heard}", heard == "ExceptionGroup of 1"
    )


@claimed(
    Origin.TEXTS,
    Verdict.CONDITIONS,
    "Errors come back as values among the results: whoever does not look at"
    " each has lost them.",
    page="patterns/asyncio.md#gather-with-errors",
    snippet="event_loop/gather_errors_broken",
)
def return_exceptions_is_the_safe_way() -> Iterator[Seen]:
    """`gather(..., return_exceptions=True)` is the safe choice."""

    async def main() -> list[object]:
        return list(await asyncio.gather(_fail(), return_exceptions=True))

    (got,) = asyncio.run(main())
    yield Seen(
        f"a failed call gave the value {got!r}", isinstance(got, LookupError)
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The loop reports it when the task is collected, maybe much later; the"
    " program goes on.",
    page="patterns/asyncio.md#errors-that-nobody-sees",
    snippet="event_loop/error_nobody_sees_broken",
)
def a_failed_task_ends_the_program() -> Iterator[Seen]:
    """An exception in a task that nobody awaits ends the program."""
    heard: list[str] = []

    async def main() -> str:
        asyncio.get_running_loop().set_exception_handler(
            lambda _, what: heard.append(str(what["message"]))
        )
        task = asyncio.create_task(_fail())
        await asyncio.sleep(0)
        before = len(heard)
        del task
        gc.collect()
        return f"{before} reports, then {len(heard)}"

    said = asyncio.run(main())
    yield Seen(
        f"before and after it was collected: {said}",
        said == "0 reports, then 1",
    )
    yield Seen(
        f"the report: {', '.join(heard)}", "never retrieved" in heard[0]
    )


@claimed(
    Origin.TEXTS,
    Verdict.OBSOLETE,
    "The report of a lost error names the task on every version from 3.11 on;"
    " what 3.14 added is a look from outside, by `ps` and `pstree`.",
    page="patterns/asyncio.md#errors-that-nobody-sees",
    snippet="event_loop/error_nobody_sees_fixed",
)
def errors_name_their_task_since_314() -> Iterator[Seen]:
    """Since 3.14, the error messages of asyncio say which task failed."""
    heard: list[asyncio.Task[None]] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(
            lambda _, what: heard.append(what["future"])
        )
        task = asyncio.create_task(_fail(), name="fetch page 7")
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(main())
    names = [task.get_name() for task in heard]
    yield Seen(f"the report names {names}", names == ["fetch page 7"])


@claimed(
    Origin.OURS,
    Verdict.TRUE,
    page="patterns/asyncio.md#what-the-loop-does-step-by-step",
)
def sleep_zero_lets_others_run() -> Iterator[Seen]:
    """`await asyncio.sleep(0)` lets every ready task take a step."""

    async def main() -> int:
        steps: list[int] = []

        async def step(number: int) -> None:
            steps.append(number)

        tasks = [asyncio.create_task(step(n)) for n in range(100)]
        await asyncio.sleep(0)
        ran = len(steps)
        await asyncio.gather(*tasks)
        return ran

    ran = asyncio.run(main())
    yield Seen(f"of 100 ready tasks, those that ran: {ran}", ran == 100)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`to_thread` copies the context, `run_in_executor` does not.",
    page="patterns/asyncio-and-blocking.md#context-variables-and-threads",
    snippet="event_loop/context_in_threads",
    source="https://github.com/python/cpython/issues/78195",
)
def run_in_executor_is_to_thread() -> Iterator[Seen]:
    """`loop.run_in_executor` is a longer name for `to_thread`."""

    async def main(pool: ThreadPoolExecutor) -> tuple[str, str]:
        user.set("Ada")
        loop = asyncio.get_running_loop()
        return (
            await loop.run_in_executor(pool, user.get),
            await asyncio.to_thread(user.get),
        )

    with ThreadPoolExecutor(1) as pool:
        pool.submit(abs, 1).result(LIMIT)  # the worker has its context
        seen = asyncio.run(main(pool))
    yield Seen(
        f"the variable in each: {', '.join(seen)}", seen == ("nobody", "Ada")
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "Leaving a `with` block of a pool, and `result()`, block the loop and all"
    " its tasks: await `run_in_executor`, and open the pool around the loop.",
    page="patterns/hybrid.md#where-the-pool-is-opened",
    snippet="hybrid/pool_in_coroutine_broken",
)
def a_pool_in_a_coroutine_is_fine() -> Iterator[Seen]:
    """A coroutine can open a pool and ask for `future.result()`."""

    async def main() -> bool:
        other_ran = False

        async def other() -> None:
            nonlocal other_ran
            other_ran = True

        task = asyncio.create_task(other())
        with ThreadPoolExecutor(1) as pool:
            pool.submit(Event().wait, 0.01).result()
        seen = other_ran
        await task
        return seen

    ran = asyncio.run(main())
    yield Seen(f"while the coroutine waited, a ready task ran: {ran}", not ran)


async def _fail() -> None:
    raise LookupError


async def _gather(*calls: Awaitable[object]) -> None:
    await asyncio.gather(*calls)


async def _group(*calls: Awaitable[object]) -> None:
    async with asyncio.TaskGroup() as group:
        for call in calls:
            group.create_task(_awaited(call))


async def _awaited(call: Awaitable[object]) -> None:
    await call


async def _sibling_of_a_failure(
    together: Callable[..., Awaitable[None]],
) -> str:
    """What becomes of a call whose neighbour fails."""
    fate = "unknown"
    go = asyncio.Event()

    async def sibling() -> None:
        nonlocal fate
        try:
            await go.wait()
            fate = "finished"
        except asyncio.CancelledError:
            fate = "cancelled"
            raise

    try:
        await together(sibling(), _fail())
    except (LookupError, ExceptionGroup):
        go.set()
    for _ in range(3):
        await asyncio.sleep(0)
    return fate


CLAIMS = claims_in(globals())
