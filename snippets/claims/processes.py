"""Claims about stopping and losing processes, and what they may use."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection

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


CLAIMS = claims_in(globals())
