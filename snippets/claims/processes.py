"""Claims about starting, stopping and losing processes."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import Any

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
    "Functions are pickled by name under every start method: a lambda or a"
    " function inside a function cannot be sent.",
    page="patterns/processes.md#why-can-it-not-pickle-my-function",
    snippet="processes/pickle_a_function_broken",
    source="https://github.com/python/cpython/issues/125714",
)
def a_pool_takes_nested_functions() -> Iterator[Seen]:
    """A process pool can run a lambda or a nested function."""
    with ProcessPoolExecutor(1) as pool:
        problem = pool.submit(lambda: 1).exception(LIMIT)
    text = f"{type(problem).__name__}: {problem}"
    yield Seen(
        f"for a lambda: {text.partition('<')[0].strip()}",
        "local object" in text,
    )


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "The parent lives on, but a `ProcessPoolExecutor` with a dead worker is"
    " broken: all its pending tasks fail, and it takes no more.",
    page="patterns/processes-that-die.md#carry-on-after-a-crash",
    snippet="processes/worker_dies",
)
def a_crash_hurts_one_task() -> Iterator[Seen]:
    """If a worker process crashes, only its own task is lost."""
    with ProcessPoolExecutor(1) as pool:
        futures: list[Future[int]] = [
            pool.submit(os._exit, 7),
            pool.submit(abs, -1),
        ]
        names = [type(one.exception(LIMIT)).__name__ for one in futures]
        try:
            pool.submit(abs, -1)
            refused = False
        except BrokenProcessPool:
            refused = True
    yield Seen(
        f"the task and its neighbour: {', '.join(names)}",
        names == ["BrokenProcessPool"] * 2,
    )
    yield Seen(f"the pool refused the next task: {refused}", refused)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`multiprocessing.Pool` starts another worker and forgets the task: who"
    " waits for its result waits for ever. Use `ProcessPoolExecutor`, or give"
    " every `get` a timeout.",
    page="patterns/processes-that-die.md#the-pool-that-waits-for-ever",
    snippet="processes/pool_waits_for_ever_broken",
)
def pool_hangs_on_worker_death() -> Iterator[Seen]:
    """`multiprocessing.Pool` reports the death of a worker."""
    with multiprocessing.Pool(1) as pool:
        before = pool.apply(os.getpid)
        lost = pool.apply_async(os._exit, (7,))
        after = pool.apply_async(os.getpid).get(LIMIT)
        lost.wait(0.2)
        ready = lost.ready()
    yield Seen(
        f"a new worker does the next task: {after != before}", after != before
    )
    yield Seen(f"the lost task has a result: {ready}", not ready)


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "Since 3.15 the cause of the exception names the process and its exit"
    " code; which task was to blame, nothing says.",
    page="patterns/processes-that-die.md#carry-on-after-a-crash",
    snippet="processes/worker_dies",
)
def a_broken_pool_says_who_died() -> Iterator[Seen]:
    """`BrokenProcessPool` says which process died, and of what."""
    with ProcessPoolExecutor(1) as pool:
        problem = pool.submit(os._exit, 7).exception(LIMIT)
    cause = str(problem.__cause__ if problem else "")
    says = "exit code 7" in cause
    yield Seen(
        f"the exit code is in its cause: {says}",
        says is (sys.version_info >= (3, 15)),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "On POSIX it ends the process by SIGTERM, without a `finally`; to let it"
    " clean up, send SIGINT, with `interrupt()` since 3.14.",
    page="patterns/processes-that-die.md#stop-a-process-in-steps",
    snippet="processes/stop_step_by_step",
    system="POSIX",
)
def terminate_lets_a_process_clean_up() -> Iterator[Seen]:
    """`Process.terminate()` lets the process clean up."""
    with _started(wait_and_clean_up) as (child, said):
        child.terminate()
        child.join(LIMIT)
        words, code = _all_of(said), child.exitcode
    yield Seen(
        f"it said {words}, exit code {code}", (words, code) == ([], -15)
    )
    with _started(wait_and_clean_up) as (child, said):
        os.kill(child.pid or 0, signal.SIGINT)
        child.join(LIMIT)
        words = _all_of(said)
    yield Seen(f"after SIGINT it said {words}", words == ["cleaned up"])


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "It sends SIGINT and returns; the process may take its time, or ignore"
    " it: `join(timeout)`, then `terminate`, then `kill`.",
    page="patterns/processes-that-die.md#stop-a-process-in-steps",
    snippet="processes/stop_step_by_step",
    since=(3, 14),
    system="POSIX",
    holds="3.14 and 3.15, on POSIX systems",
)
def interrupt_waits_for_the_process() -> Iterator[Seen]:
    """`Process.interrupt()` waits until the process has cleaned up."""
    with _started(ignore_interrupts) as (child, _):
        child.interrupt()
        alive = child.is_alive()
        child.kill()
        child.join(LIMIT)
    yield Seen(f"alive after interrupt(): {alive}", alive)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`join` returns, and `exitcode` is 1; the traceback goes to the child's"
    " stderr. A result or an error comes back through a pool or a pipe.",
    page="patterns/processes.md#one-process-started-by-hand",
    snippet="processes/result_over_a_pipe",
)
def join_raises_what_the_child_raised() -> Iterator[Seen]:
    """`Process.join()` raises the exception that ended the process."""
    child = multiprocessing.Process(target=sys.exit, args=(3,))
    child.start()
    child.join(LIMIT)
    yield Seen(
        f"join returned, exitcode is {child.exitcode}", child.exitcode == 3
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A worker of `multiprocessing.Pool` is a daemon, and a daemon may not"
    " have children; a worker of `ProcessPoolExecutor` may.",
    page="patterns/processes.md#processes-inside-a-worker",
    snippet="processes/child_of_a_worker_broken",
)
def pool_workers_may_have_children() -> Iterator[Seen]:
    """A worker of `multiprocessing.Pool` may start processes."""
    with multiprocessing.Pool(1) as pool:
        said = pool.apply(try_to_have_a_child)
    yield Seen(f"it heard: {said}", "daemonic" in said)


@claimed(
    Origin.FOLKLORE,
    Verdict.MISLEADING,
    "It counts the machine: what this process may use, `os.process_cpu_count`"
    " tells since 3.13, and `len(os.sched_getaffinity(0))` on Linux.",
    page="patterns/pool-limits.md#how-many-workers",
    system="Linux",
    holds="Linux; other systems have no affinity to ask for in 3.11 and 3.12",
)
def cpu_count_is_what_you_may_use() -> Iterator[Seen]:
    """`os.cpu_count()` is the number of cores that you may use."""
    total, may_use = fresh.call(pin_and_count).output.split()
    yield Seen(
        f"pinned to one core: os.cpu_count() {total}, the other {may_use}",
        (int(total), may_use) == (os.cpu_count(), "1"),
    )


containers_are_seen = Claim(
    name="containers-are-seen",
    statement="`os.process_cpu_count()` knows the CPU limit of a container.",
    origin=Origin.FOLKLORE,
    verdict=Verdict.FALSE,
    correct="It asks for the affinity; a quota of CPU time, which containers"
    " use, is not seen: set `PYTHON_CPU_COUNT`, or the number of workers.",
    decided=SourceOnly("a quota needs rights that a test has not"),
    holds="3.13 to 3.15",
    page="patterns/pool-limits.md#how-many-workers",
    source="https://github.com/python/cpython/issues/149452",
)


@claimed(
    Origin.FOLKLORE,
    Verdict.MISLEADING,
    "It means SIGKILL, from whomever: the kernel when memory is short, a"
    " supervisor, or your own `kill()`.",
    page="patterns/processes-that-die.md#carry-on-after-a-crash",
    system="POSIX",
)
def exit_code_minus_nine_is_memory() -> Iterator[Seen]:
    """Exit code -9 means that memory ran out."""
    with _started(ignore_interrupts) as (child, _):
        child.kill()
        child.join(LIMIT)
        code = child.exitcode
    yield Seen(f"after kill(), with memory to spare: {code}", code == -9)


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


processes_need_half_the_memory = Claim(
    name="processes-need-half-the-memory",
    statement="Processes need half the memory that threads need.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="The other way round: each process has an interpreter and a copy"
    " of the data; a further thread adds little to one process.",
    decided=Measured(
        (
            Figure("memory:processes:3.14", at_least=2),
            Figure("memory:threads:3.14", at_most=1),
        )
    ),
    holds="measured on 3.13 to 3.15, on Linux",
    page="measure/at-scale.md#memory",
)

forkserver_is_as_fast_as_fork = Claim(
    name="forkserver-is-as-fast-as-fork",
    statement="`forkserver` starts processes as fast as `fork`.",
    origin=Origin.TEXTS,
    verdict=Verdict.CONDITIONS,
    correct="Once its server runs; the first pool of a program waits for the"
    " server to start, about as long as `spawn` takes.",
    decided=Measured(
        (
            Figure("start:forkserver:3.14", at_least=15),
            Figure("start:fork:3.14", at_most=40),
        )
    ),
    holds="measured on 3.13 to 3.15, on Linux",
    page="patterns/start-methods.md#when-workers-start-slowly",
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


def pin_and_count() -> None:
    """In a child: use one core only, then count."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    ask = getattr(
        os, "process_cpu_count", lambda: len(os.sched_getaffinity(0))
    )
    print(os.cpu_count(), ask())


def try_to_have_a_child() -> str:
    """In a worker: what it hears when it starts a process."""
    try:
        multiprocessing.Process(target=abs, args=(1,)).start()
    except AssertionError as problem:
        return str(problem)
    return "nothing"


def wait_and_clean_up(said: Connection) -> None:
    """In a child: wait for what never comes, then clean up.

    It waits in steps: a signal just before an endless wait is not heard.
    """
    try:
        said.send("ready")
        while not threading.Event().wait(0.05):
            pass
    except KeyboardInterrupt:
        pass
    finally:
        said.send("cleaned up")


def ignore_interrupts(said: Connection) -> None:
    """In a child: let SIGINT pass."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    said.send("ready")
    threading.Event().wait()


@contextlib.contextmanager
def _started(
    work: object,
) -> Iterator[tuple[multiprocessing.Process, Connection]]:
    """A process that runs `work` and has said that it is ready."""
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.Process(target=work, args=(theirs,))  # type: ignore[arg-type] # called
    child.start()
    theirs.close()
    ours.poll(LIMIT)
    ours.recv()
    try:
        yield child, ours
    finally:
        child.kill()
        child.join(LIMIT)
        ours.close()


def _all_of(said: Connection) -> list[str]:
    """What a process that has ended said before."""
    words = []
    with contextlib.suppress(EOFError):
        while said.poll(1):
            words.append(said.recv())
    return words


def _default_method() -> str:
    if sys.platform in {"win32", "darwin"}:
        return "spawn"
    return "forkserver" if sys.version_info >= (3, 14) else "fork"


CLAIMS = claims_in(globals())
