"""Claims about how a process comes to be, and what it finds there."""

import multiprocessing
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any

from . import fresh
from .claim import (
    Origin,
    Seen,
    Verdict,
    claimed,
    claims_in,
)
from .turns import LIMIT

UNGUARDED = """
from concurrent.futures import Future, ProcessPoolExecutor
with ProcessPoolExecutor(1) as pool:
    print(pool.submit(abs, -1).result(timeout=20))
"""


setting = "as imported"


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Up to 3.13 it was `fork`; since 3.14 it is `forkserver`, for"
    " `multiprocessing` and `ProcessPoolExecutor` alike.",
    page="patterns/start-methods.md",
    snippet="processes/default_start_method",
    source="https://docs.python.org/3/whatsnew/3.14.html",
    system="Linux",
    holds="Linux; macOS and Windows start with `spawn`",
)
def linux_forks() -> Iterator[Seen]:
    """On Linux, a new process is a fork of its parent."""
    method = multiprocessing.get_all_start_methods()[0]
    yield Seen(f"the default here: {method}", method == _default_method())


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "There are three, `fork`, `spawn` and `forkserver`; Windows has `spawn`"
    " only.",
    page="patterns/start-methods.md",
    system="POSIX",
)
def two_start_methods() -> Iterator[Seen]:
    """`multiprocessing` has two start methods."""
    methods = sorted(multiprocessing.get_all_start_methods())
    yield Seen(
        f"here: {', '.join(methods)}",
        methods == ["fork", "forkserver", "spawn"],
    )


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "`get_context` returns an object whose pools and processes start that"
    " way; the default of the program stays what it was.",
    page="patterns/start-methods.md#migrate-in-this-order",
    system="POSIX",
)
def get_context_sets_the_default() -> Iterator[Seen]:
    """`get_context("spawn")` makes `spawn` the start method."""
    context = multiprocessing.get_context("spawn")
    got = context.get_start_method()
    now = fresh.call(ask_after_get_context).output.strip()
    yield Seen(
        f"the context: {got}; the program: {now}",
        (got, now) == ("spawn", _default_method()),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Under `spawn` and `forkserver` the script is imported again in each"
    " worker: since 3.14 that is so on Linux, too.",
    page="patterns/processes.md#why-the-guard",
    snippet="processes/no_main_guard_broken",
    system="Linux",
    holds="Linux and other POSIX systems; macOS and Windows always needed it",
)
def main_guard_is_for_windows() -> Iterator[Seen]:
    """`if __name__ == "__main__":` is needed on Windows only."""
    ended = fresh.program(UNGUARDED)
    forks = _default_method() == "fork"
    works = ended.code == 0
    yield Seen(
        f"without the guard, under {_default_method()}:"
        f" {'works' if works else 'fails'}",
        works is forks,
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "Under `fork` only: `spawn` and `forkserver` import the module anew, and"
    " what the parent has changed since is not there.",
    page="patterns/start-methods.md#a-global-that-silently-differs",
    snippet="processes/global_in_a_child",
    system="POSIX",
)
def a_child_sees_the_globals() -> Iterator[Seen]:
    """A child process sees the parent's global variables."""
    said = fresh.call(change_a_global).output.split("\n")[:3]
    wanted = ["fork: changed", "forkserver: as imported", "spawn: as imported"]
    yield Seen(", ".join(said), said == wanted)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`fork` copies the thread that called it, and no other: locks that the"
    " others held stay taken for ever.",
    page="patterns/start-methods.md#why-not-fork",
    snippet="processes/fork_with_threads_broken",
    system="POSIX",
)
def threads_survive_a_fork() -> Iterator[Seen]:
    """A forked child has the parent's threads."""
    ended = fresh.call(fork_beside_a_thread)
    yield Seen(
        f"the parent had 2 threads, the child {ended.output.strip()}",
        ended.output == "1\n",
    )
    warned = "DeprecationWarning" in ended.errors
    yield Seen(
        f"a DeprecationWarning: {'yes' if warned else 'no'}",
        warned is (sys.version_info >= (3, 12)),
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "What 3.14 added by that name is for threads: on the free-threaded build"
    " they inherit the context variables of their starter; a process that is"
    " not forked inherits none.",
    page="patterns/start-methods.md",
    since=(3, 14),
    holds="3.14 and 3.15",
)
def processes_inherit_the_context() -> Iterator[Seen]:
    """Since 3.14, processes inherit the context of their parent."""
    flag = hasattr(sys.flags, "thread_inherit_context")
    names = [
        name
        for name in dir(multiprocessing.Process)
        if "context" in name.lower()
    ]
    yield Seen(
        f"a flag for threads: {flag}; a Process has: {names or 'nothing'}",
        flag and not names,
    )


def ask_after_get_context() -> None:
    """In a child: the start method after a context was asked for."""
    multiprocessing.get_context("spawn")
    print(multiprocessing.get_start_method())


def say_setting(method: str) -> None:
    """In a child of a child: what the global is."""
    print(f"{method}: {setting}", flush=True)


def change_a_global() -> None:
    """In a child: change a global, then start a process in each way."""
    global setting  # what forked children see
    setting = "changed"
    for method in ("fork", "forkserver", "spawn"):
        context: Any = multiprocessing.get_context(method)
        child = context.Process(target=say_setting, args=(method,))
        child.start()
        child.join(LIMIT)


def fork_beside_a_thread() -> None:
    """In a child: fork while a second thread is there."""
    go = threading.Event()
    thread = threading.Thread(target=go.wait, args=(LIMIT,))
    thread.start()
    warnings.simplefilter("always")
    child = os.fork()
    if not child:
        print(threading.active_count(), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
    go.set()


def _default_method() -> str:
    if sys.platform in {"win32", "darwin"}:
        return "spawn"
    return "forkserver" if sys.version_info >= (3, 14) else "fork"


CLAIMS = claims_in(globals())
