"""Claims about the free-threaded build."""

import asyncio
import importlib.machinery
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from threading import Thread, get_ident

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
    gil_is_on,
    is_free_threaded,
)
from .turns import LIMIT, together

user: ContextVar[str] = ContextVar("user", default="nobody")


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "It came with 3.13, as an experiment; 3.14 supports it, and neither 3.14"
    " nor 3.15 makes it the default.",
    page="patterns/free-threading.md",
    source="https://peps.python.org/pep-0779/",
)
def free_threading_is_new_in_314() -> Iterator[Seen]:
    """Free-threaded Python is new in 3.14."""
    knows = hasattr(sys, "_is_gil_enabled")
    yield Seen(
        f"{sys.version_info[0]}.{sys.version_info[1]} can say whether its GIL"
        f" is on: {'yes' if knows else 'no'}",
        knows is (sys.version_info >= (3, 13)),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`-X gil=1` and `PYTHON_GIL=1` switch it on, and so does an extension"
    " module that does not declare its support: ask `sys._is_gil_enabled()`"
    " after your imports.",
    page="patterns/free-threading.md#what-switches-it-back-on",
    snippet="threads/who_needs_the_gil",
    source="https://docs.python.org/3/howto/free-threading-python.html",
    since=(3, 13),
    holds="3.13 to 3.15",
)
def free_threaded_means_no_gil() -> Iterator[Seen]:
    """On a free-threaded build there is never a GIL."""
    said = fresh.call(say_build_and_state, PYTHON_GIL="1").output.strip()
    build = "free-threaded" if is_free_threaded() else "default"
    yield Seen(f"with PYTHON_GIL=1: {said}", said == f"{build} build, GIL on")


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Single operations of list, dict and set stay whole on every build;"
    " several in a row need a lock on every build.",
    page="patterns/shared-data.md#what-is-one-step-and-what-is-not",
    source="https://docs.python.org/3/library/threadsafety.html",
)
def append_needs_a_lock_without_gil() -> Iterator[Seen]:
    """Without the GIL, `list.append` and `d[key] = value` need a lock."""
    items: list[int] = []
    table: dict[tuple[int, int], int] = {}

    def fill(number: int) -> None:
        for step in range(2000):
            items.append(step)
            table[number, step] = step

    together(4, fill)
    yield Seen(
        f"4 threads wrote 2000 each: {len(items)} in the list,"
        f" {len(table)} in the dict",
        len(items) == len(table) == 8000,
    )


@claimed(
    Origin.TEXTS,
    Verdict.CONDITIONS,
    "On a free-threaded build a thread starts with a copy of its starter's"
    " context; on a build with the GIL it starts with an empty one, unless"
    " `-X thread_inherit_context=1` says otherwise.",
    page="patterns/threads.md#context-variables-do-not-follow-you-into-a-pool",
    snippet="threads/context_of_a_worker",
    source="https://docs.python.org/3/library/sys.html#sys.flags",
)
def threads_inherit_the_context() -> Iterator[Seen]:
    """A new thread inherits the context variables."""
    token = user.set("Ada")
    heard: list[str] = []
    try:
        thread = Thread(target=lambda: heard.append(user.get()))
        thread.start()
        thread.join(LIMIT)
    finally:
        user.reset(token)
    inherits = bool(getattr(sys.flags, "thread_inherit_context", False))
    yield Seen(
        f"the flag is {inherits}, the thread saw {heard[0]}",
        heard == ["Ada" if inherits else "nobody"],
    )
    follows = is_free_threaded() and sys.version_info >= (3, 14)
    yield Seen("the flag follows the build", inherits is follows)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A loop and all its tasks run in one thread, on every build: for several"
    " cores run a loop in each of several threads.",
    page="patterns/asyncio-and-blocking.md#one-loop-per-thread",
    snippet="event_loop/one_loop_per_thread",
)
def asyncio_uses_all_cores_without_gil() -> Iterator[Seen]:
    """Without the GIL, asyncio runs its tasks on all cores."""

    async def main() -> set[int]:
        async def where() -> int:
            await asyncio.sleep(0)
            return get_ident()

        return set(await asyncio.gather(*(where() for _ in range(100))))

    used = asyncio.run(main())
    yield Seen(
        f"100 tasks ran in {len(used)} thread, the loop's own",
        used == {get_ident()},
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.MISLEADING,
    "The version and `Py_GIL_DISABLED` tell the build; whether the GIL is on"
    " now, `sys._is_gil_enabled()` tells.",
    page="patterns/free-threading.md#is-it-on",
    snippet="threads/gil_state",
    since=(3, 13),
    holds="3.13 to 3.15",
)
def the_build_tells_the_state() -> Iterator[Seen]:
    """`Py_GIL_DISABLED` tells whether the GIL is off."""
    said = [
        fresh.call(say_build_and_state, PYTHON_GIL=value).output.strip()
        for value in ("1", "0")
    ]
    if is_free_threaded():
        wanted = [f"free-threaded build, GIL {on}" for on in ("on", "off")]
    else:
        wanted = ["default build, GIL on", ""]  # it refuses to start
    yield Seen(f"with PYTHON_GIL=1 and =0: {said}", said == wanted)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The two builds do not load each other's extension modules: a package"
    " with C code needs a wheel with `cp314t` in its name.",
    page="patterns/free-threading.md#what-switches-it-back-on",
    source="https://docs.python.org/3/howto/free-threading-extensions.html",
)
def wheels_fit_both_builds() -> Iterator[Seen]:
    """A wheel for 3.14 fits the free-threaded 3.14, too."""
    suffixes = importlib.machinery.EXTENSION_SUFFIXES
    tag = "{}{}".format(*sys.version_info[:2])
    own = f"{tag}t-" if is_free_threaded() else f"{tag}-"
    fits = [one for one in suffixes if tag in one]
    yield Seen(
        f"looks for: {', '.join(fits)}", all(own in one for one in fits)
    )


free_threading_is_for_shared_state = Claim(
    name="free-threading-is-for-shared-state",
    statement="Free threading is for work whose threads share state.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="Sharing is what spoils the gain: threads that write to one object"
    " take turns at it, and lose updates without a lock; give each thread its"
    " own data and join it at the end.",
    decided=Measured(
        (
            Figure("lost:count-unlocked:3.14t", at_least=1),
            Figure("ratio:arithmetic:threads:2:3.14t", at_least=1.5),
        )
    ),
    holds="measured on two cores, 3.14t and 3.15t",
    page="patterns/free-threading.md#when-threads-are-slower-without-the-gil",
    snippet="threads/count_then_merge",
)

two_to_four_times = Claim(
    name="two-to-four-times",
    statement="Free threading makes threads two to four times as fast.",
    origin=Origin.TEXTS,
    verdict=Verdict.CONDITIONS,
    correct="The number of free cores is the limit, work that shares nothing"
    " comes near it, and threads that change one object may be slower than"
    " one thread.",
    decided=Measured(
        (
            Figure("ratio:arithmetic:threads:2:3.14t", 1.5, 2.1),
            Figure("ratio:arithmetic:threads:2:3.15t", 1.5, 2.1),
        )
    ),
    holds="measured on two cores, 3.14t and 3.15t",
    page="measure/free-threaded-build.md",
)

ten_percent_slower = Claim(
    name="ten-percent-slower",
    statement="Without the GIL, one thread is 5 to 10 % slower.",
    origin=Origin.TEXTS,
    verdict=Verdict.CONDITIONS,
    correct="That is an average over many benchmarks; single programs lie"
    " between no difference and far more, so measure yours on both builds of"
    " one release.",
    decided=Measured(
        (
            Figure("cost:objects:3.14t", at_least=0.9, at_most=2),
            Figure("cost:objects:3.15t", at_least=0.9, at_most=2),
        )
    ),
    holds="measured on 3.14 and 3.15",
    page="measure/free-threaded-build.md",
    source="https://docs.python.org/3/howto/free-threading-python.html",
)

the_gil_will_go = Claim(
    name="the-gil-will-go",
    statement="The next Python has no GIL.",
    origin=Origin.FOLKLORE,
    verdict=Verdict.FALSE,
    correct="No release has been named: PEP 779 made the free-threaded build"
    " supported and left open whether and when it becomes the default.",
    decided=SourceOnly("a plan, not a behaviour"),
    holds="as of 3.15",
    page="patterns/free-threading.md",
    source="https://peps.python.org/pep-0779/",
)


def say_build_and_state() -> None:
    """In a child: which build, and whether the GIL is on."""
    build = "free-threaded" if is_free_threaded() else "default"
    print(f"{build} build, GIL {'on' if gil_is_on() else 'off'}")


CLAIMS = claims_in(globals())
