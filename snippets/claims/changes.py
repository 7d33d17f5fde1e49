"""What changed for concurrency from 3.11 to 3.15, each row with its test."""

import asyncio
import concurrent.futures
import contextvars
import faulthandler
import functools
import importlib.util
import inspect
import io
import itertools
import logging.handlers
import multiprocessing
import os
import pdb
import queue
import sys
import tempfile
import threading
import tokenize
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.managers import SyncManager
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Final

from . import fresh
from .claim import gil_is_on, is_free_threaded

VERSIONS: Final = ((3, 11), (3, 12), (3, 13), (3, 14), (3, 15))
NO, YES = "\N{EN DASH}", "yes"


@dataclass(frozen=True)
class Change:
    """One row: what it is in each version, and what that asks of you."""

    name: str
    what: str
    module: str
    states: dict[tuple[int, int], str]  # from this version on
    before: str  # what to do on versions before the last change
    after: str
    look: Callable[[], str]  # the state on the interpreter that runs it
    page: str = ""  # where it is explained, below docs/
    free_threaded: str = ""  # the state there, from the last change on
    system: str = ""  # "POSIX" or "Linux", where it is to be seen

    def state(self, version: tuple[int, int]) -> str:
        """The state on the default build of a version."""
        known = [since for since in self.states if since <= version]
        return self.states[max(known)]

    def since(self) -> tuple[int, int]:
        """The version of the last change."""
        return max(self.states)

    def expected(self) -> str:
        """The state that this interpreter should show."""
        version = sys.version_info[:2]
        if (
            is_free_threaded()
            and self.free_threaded
            and version >= self.since()
        ):
            return self.free_threaded
        return self.state(version)


def _since(minor: int) -> dict[tuple[int, int], str]:
    return {(3, 11): NO, (3, minor): YES} if minor > 11 else {(3, 11): YES}


def _has(owner: object, name: str) -> Callable[[], str]:
    return lambda: YES if hasattr(owner, name) else NO


def _takes(function: Callable[..., object], name: str) -> Callable[[], str]:
    return lambda: (
        YES if name in inspect.signature(function).parameters else NO
    )


def _module(name: str) -> Callable[[], str]:
    def look() -> str:
        try:
            return YES if importlib.util.find_spec(name) else NO
        except ModuleNotFoundError:  # its package is not there
            return NO

    return look


def _gil() -> str:
    return "GIL" if gil_is_on() else "no GIL"


def _start_method() -> str:
    return multiprocessing.get_all_start_methods()[0]


def _forks_with_threads() -> str:
    ended = fresh.call(fork_with_a_thread)
    return "warns" if "DeprecationWarning" in ended.errors else "silent"


def _get_event_loop() -> str:
    return fresh.call(get_a_loop).output.strip()


def _policies() -> str:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.get_event_loop_policy()
    return "deprecated" if caught else YES


def _return_in_finally() -> str:
    source = "def f():\n try:\n  pass\n finally:\n  return\n"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<change>", "exec")
    return "warns" if caught else "silent"


def _cached_property() -> str:
    source = inspect.getsource(functools.cached_property)
    words = {
        one.string
        for one in tokenize.generate_tokens(io.StringIO(source).readline)
    }
    return "locked" if "lock" in words else "not locked"


def _rlock_arguments() -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            threading.RLock(1)  # type: ignore[call-arg] # what is asked about
        except TypeError:
            return "refused"
    return "ignored"


def _lock_is_a_class() -> str:
    return "a class" if isinstance(threading.Lock, type) else "a function"


def _thread_inherits() -> str:
    return YES if getattr(sys.flags, "thread_inherit_context", False) else NO


def _dead_worker() -> str:
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        problem = pool.submit(os._exit, 7).exception(30)
    return YES if problem and "exit code 7" in str(problem.__cause__) else NO


def _warnings_by_context() -> str:
    return YES if getattr(sys.flags, "context_aware_warnings", False) else NO


def _serialized_iterators() -> str:
    names = ("serialize_iterator", "synchronized_iterator", "concurrent_tee")
    return YES if all(hasattr(threading, name) for name in names) else NO


def _eager_start() -> str:
    return YES if fresh.call(start_eagerly).output.strip() == "ran" else NO


def _retries() -> str:
    spec = importlib.util.find_spec("asyncio.__main__")
    source = Path(str(spec and spec.origin)).read_text(encoding="utf-8")
    return YES if '"--retries"' in source else NO


def _max_threads() -> str:
    with tempfile.TemporaryFile() as file:
        try:
            faulthandler.dump_traceback(file, max_threads=1)  # type: ignore[call-overload,unused-ignore] # what is asked about
        except TypeError:
            return NO
    return YES


def _token_in_with() -> str:
    return YES if hasattr(contextvars.Token, "__enter__") else NO


def _iscoroutinefunction() -> str:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.iscoroutinefunction(print)
    return "deprecated" if caught else YES


def _cpu_count_option() -> str:
    ended = fresh.call(say_cpu_count, "-X", "cpu_count=1")
    return YES if ended.output.strip() == "1" else NO


def _thread_name() -> str:
    return (
        YES if fresh.call(say_thread_name).output.strip() == "claimed" else NO
    )


def _as_completed() -> str:
    return (
        YES if fresh.call(iterate_as_completed).output.strip() == "ran" else NO
    )


CHANGES: Final = (
    Change(
        "task-group", "`asyncio.TaskGroup`", "asyncio", _since(11),
        "", "Prefer it to `gather`: it cancels the rest when one task fails.",
        _has(asyncio, "TaskGroup"), "patterns/asyncio.md#taskgroup",
    ),
    Change(
        "timeout", "`asyncio.timeout()`", "asyncio", _since(11),
        "", "Prefer it to `wait_for`.",
        _has(asyncio, "timeout"),
        "patterns/asyncio-time-and-cancellation.md",
    ),
    Change(
        "runner", "`asyncio.Runner`", "asyncio", _since(11),
        "", "Use it to run several coroutines on one loop.",
        _has(asyncio, "Runner"),
        "patterns/asyncio.md#enter-once-run-and-runner",
    ),
    Change(
        "asyncio-barrier", "`asyncio.Barrier`", "asyncio", _since(11),
        "", "Let tasks wait for each other between two phases.",
        _has(asyncio, "Barrier"), "patterns/shared-data.md#phases",
    ),
    Change(
        "max-tasks-per-child", "`ProcessPoolExecutor(max_tasks_per_child=)`",
        "concurrent.futures", _since(11),
        "", "Replace workers before they grow; not with `fork`.",
        _takes(concurrent.futures.ProcessPoolExecutor, "max_tasks_per_child"),
        "patterns/processes-that-die.md#replace-workers-before-they-grow",
    ),
    Change(
        "loop-factory", "`asyncio.run(loop_factory=)`", "asyncio", _since(12),
        "Set a policy, or use `Runner(loop_factory=)`.",
        "Pass the factory.",
        _takes(asyncio.run, "loop_factory"),
        "patterns/asyncio.md#enter-once-run-and-runner",
    ),
    Change(
        "eager-tasks", "`asyncio.eager_task_factory`", "asyncio", _since(12),
        "Tasks begin on the next turn of the loop.",
        "Where many tasks end without a wait, start them eagerly.",
        _has(asyncio, "eager_task_factory"), "patterns/asyncio.md#eager-tasks",
    ),
    Change(
        "batched", "`itertools.batched()`", "itertools", _since(12),
        "Cut the list by slices.", "Hand over a batch per task.",
        _has(itertools, "batched"), "patterns/pool-limits.md#send-in-chunks",
    ),
    Change(
        "fork-with-threads", "`fork` in a program with threads",
        "multiprocessing", {(3, 11): "silent", (3, 12): "warns"},
        "Choose `forkserver` or `spawn` yourself.",
        "Take the `DeprecationWarning` as the fault it is.",
        _forks_with_threads, "patterns/start-methods.md#why-not-fork",
        system="POSIX",
    ),
    Change(
        "cached-property", "the lock in `functools.cached_property`",
        "functools", {(3, 11): "locked", (3, 12): "not locked"},
        "One thread computes; all instances wait for one lock.",
        "Take a lock yourself where the value must be computed once.",
        _cached_property,
    ),
    Change(
        "profile-all-threads", "`threading.setprofile_all_threads()`",
        "threading", _since(12),
        "Set it in each thread.", "Set it for threads that run already.",
        _has(threading, "setprofile_all_threads"),
    ),
    Change(
        "queue-shutdown", "`queue.Queue.shutdown()`", "queue", _since(13),
        "Put a sentinel for each consumer.", "Shut the queue down.",
        _has(queue.Queue, "shutdown"),
        "patterns/shared-data.md#producers-and-consumers",
    ),
    Change(
        "asyncio-queue-shutdown", "`asyncio.Queue.shutdown()`", "asyncio",
        _since(13),
        "Cancel the consumers after `join()`.", "Shut the queue down.",
        _has(asyncio.Queue, "shutdown"),
        "patterns/asyncio-limits.md#a-bounded-queue",
    ),
    Change(
        "process-cpu-count", "`os.process_cpu_count()`", "os", _since(13),
        "On Linux, `len(os.sched_getaffinity(0))`.",
        "Ask it for the number of workers; it sees no quota of a container.",
        _has(os, "process_cpu_count"),
        "patterns/pool-limits.md#how-many-workers",
    ),
    Change(
        "cpu-count-option", "`-X cpu_count=N`, `PYTHON_CPU_COUNT`", "os",
        _since(13),
        "Pass the number of workers to each pool.",
        "Set it for a container with a quota.",
        _cpu_count_option, "patterns/pool-limits.md#how-many-workers",
    ),
    Change(
        "gil-state", "`sys._is_gil_enabled()`", "sys", _since(13),
        "There is always a GIL.", "Ask after your imports.",
        _has(sys, "_is_gil_enabled"), "patterns/free-threading.md#is-it-on",
    ),
    Change(
        "as-completed", "`async for` over `asyncio.as_completed()`", "asyncio",
        _since(13),
        "Iterate with `for`, and await what comes: it is not your task.",
        "Iterate with `async for`: it gives your own tasks back.",
        _as_completed, "patterns/asyncio.md#results-as-they-arrive",
    ),
    Change(
        "track", "`SharedMemory(track=)`", "multiprocessing", _since(13),
        "A process that only attaches destroys the block when it ends.",
        "Attach with `track=False`.",
        _has(SharedMemory, "_track"),  # what the argument sets
        "patterns/sharing-between-processes.md#a-program-that-only-attaches",
        system="POSIX",
    ),
    Change(
        "lock-class", "`threading.Lock`", "threading",
        {(3, 11): "a function", (3, 13): "a class"},
        "Annotate with a string.", "Annotate with it, and use `isinstance`.",
        _lock_is_a_class,
    ),
    Change(
        "free-threaded-build", "the build without the GIL", "interpreter",
        {(3, 11): "GIL", (3, 13): "GIL"},
        "Use processes for computing.",
        "3.13t is an experiment, 3.14t and 3.15t are supported: there, use"
        " threads. The default build keeps the GIL.",
        _gil, "patterns/free-threading.md", free_threaded="no GIL",
    ),
    Change(
        "start-method", "default start method on Linux", "multiprocessing",
        {(3, 11): "fork", (3, 14): "forkserver"},
        "Choose one by name: the default will not be the same for all.",
        "Put the main guard in, send what workers need, or ask for `fork` by"
        " name.",
        _start_method, "patterns/start-methods.md", system="Linux",
    ),
    Change(
        "interpreters", "`concurrent.interpreters`", "concurrent", _since(14),
        "Use processes.",
        "Interpreters in one process, each with its own GIL.",
        _module("concurrent.interpreters"), "patterns/interpreters.md",
    ),
    Change(
        "interpreter-pool", "`InterpreterPoolExecutor`", "concurrent.futures",
        _since(14),
        "Use `ProcessPoolExecutor`.",
        "Try it where crashes need not be contained.",
        _has(concurrent.futures, "InterpreterPoolExecutor"),
        "patterns/interpreters.md#a-pool-of-interpreters",
    ),
    Change(
        "buffersize", "`Executor.map(buffersize=)`", "concurrent.futures",
        _since(14),
        "Bound `submit` with a semaphore.", "Bound `map` with it.",
        _takes(concurrent.futures.Executor.map, "buffersize"),
        "patterns/pool-limits.md#take-a-few-ahead",
    ),
    Change(
        "terminate-workers",
        "`ProcessPoolExecutor.terminate_workers()`, `kill_workers()`",
        "concurrent.futures", _since(14),
        "Use a `Process` for what must be stopped.",
        "End the pool with its running tasks.",
        _has(concurrent.futures.ProcessPoolExecutor, "terminate_workers"),
        "patterns/processes-that-die.md#end-a-pool-with-its-running-tasks",
    ),
    Change(
        "interrupt", "`Process.interrupt()`", "multiprocessing", _since(14),
        "`os.kill(process.pid, signal.SIGINT)`.",
        "Interrupt, join, terminate, join, kill.",
        _has(multiprocessing.Process, "interrupt"),
        "patterns/processes-that-die.md#stop-a-process-in-steps",
        system="POSIX",
    ),
    Change(
        "get-event-loop", "`asyncio.get_event_loop()` without a loop",
        "asyncio", {(3, 11): "makes one", (3, 14): "RuntimeError"},
        "Avoid it all the same: 3.12 and 3.13 may warn.",
        "`asyncio.run`, and `get_running_loop` inside.",
        _get_event_loop,
        "patterns/asyncio-and-blocking.md#no-event-loop-in-this-thread",
    ),
    Change(
        "policies", "event loop policies", "asyncio",
        {(3, 11): YES, (3, 14): "deprecated"},
        "Set a policy only where you must.",
        "Pass `loop_factory` to `asyncio.run` or `Runner`.",
        _policies, "patterns/asyncio.md#enter-once-run-and-runner",
    ),
    Change(
        "iscoroutinefunction", "`asyncio.iscoroutinefunction()`", "asyncio",
        {(3, 11): YES, (3, 14): "deprecated"},
        "`inspect.iscoroutinefunction` does it, too.",
        "Use `inspect.iscoroutinefunction`.",
        _iscoroutinefunction,
    ),
    Change(
        "call-graph", "`asyncio.print_call_graph()`, `asyncio ps`, `pstree`",
        "asyncio", _since(14),
        "`Task.print_stack()` from inside.",
        "Look from outside, with the same version and build.",
        _has(asyncio, "print_call_graph"), "debug/symptoms.md",
    ),
    Change(
        "inherit-context", "threads inherit context variables", "threading",
        {(3, 11): NO, (3, 14): NO},
        "Pass what a thread needs as an argument.",
        "The same: it differs between the builds.",
        _thread_inherits,
        "patterns/threads.md#context-variables-do-not-follow-you-into-a-pool",
        free_threaded=YES,
    ),
    Change(
        "context-aware-warnings", "`warnings.catch_warnings` in a thread",
        "warnings", {(3, 11): "for all threads", (3, 14): "for all threads"},
        "Set filters before the threads start.",
        "The same, unless you set `-X context_aware_warnings=1`.",
        lambda: (
            "for one context"
            if _warnings_by_context() == YES
            else "for all threads"
        ),
        "patterns/free-threading.md", free_threaded="for one context",
    ),
    Change(
        "eager-start", "`asyncio.create_task(eager_start=)`", "asyncio",
        _since(14),
        "Set the eager task factory for the whole loop (3.12).",
        "Start one task eagerly.",
        _eager_start, "patterns/asyncio.md#eager-tasks",
    ),
    Change(
        "manager-set", "`SyncManager.set()`", "multiprocessing", _since(14),
        "A manager's dict, with keys only.", "Share a set of a manager.",
        _has(SyncManager, "set"),
        "patterns/sharing-between-processes.md#a-table",
    ),
    Change(
        "token-with", "`with` a `contextvars.Token`", "contextvars",
        _since(14),
        "`reset` in a `finally`.", "`with variable.set(value):`",
        _token_in_with,
    ),
    Change(
        "thread-name", "names of threads in `top` and debuggers", "threading",
        _since(14),
        "Only Python knows the name.", "Give your threads names.",
        _thread_name, system="Linux",
    ),
    Change(
        "remote-exec", "`sys.remote_exec()`, `python -m pdb -p PID`", "sys",
        _since(14),
        "Plan ahead: `faulthandler.register`.",
        "Stop a running program in the debugger.",
        _has(sys, "remote_exec"), "debug/symptoms.md",
    ),
    Change(
        "set-trace-async", "`await pdb.set_trace_async()`", "pdb", _since(14),
        "`breakpoint()`, which cannot await.",
        "Stop in a coroutine, and await at the prompt.",
        _has(pdb, "set_trace_async"), "debug/hung-asyncio.md",
    ),
    Change(
        "c-stack", "`faulthandler.dump_c_stack()`", "faulthandler", _since(14),
        "Use a debugger for C.", "See the C frames, too.",
        _has(faulthandler, "dump_c_stack"), "debug/symptoms.md",
    ),
    Change(
        "queue-listener", "`with` a `QueueListener`", "logging", _since(14),
        "`start()`, and `stop()` in a `finally`.", "Open it with `with`.",
        _has(logging.handlers.QueueListener, "__enter__"),
        "patterns/processes.md#logging",
    ),
    Change(
        "return-in-finally", "`return` in a `finally` block", "compiler",
        {(3, 11): "silent", (3, 14): "warns"},
        "It swallows a cancellation, and nobody says so.",
        "Take it out: it swallows cancellations.",
        _return_in_finally,
        "patterns/asyncio-time-and-cancellation.md#the-swallowed-cancellation",
    ),
    Change(
        "task-group-cancel", "`TaskGroup.cancel()`", "asyncio", _since(15),
        "Raise an exception of your own, and catch it outside.",
        "Call it when the first answer is there.",
        _has(asyncio.TaskGroup, "cancel"),
        "patterns/asyncio.md#the-first-answer-wins",
    ),
    Change(
        "serialize-iterator",
        "`threading.serialize_iterator()`, `synchronized_iterator()`,"
        " `concurrent_tee()`",
        "threading", _since(15),
        "Put a lock around `next`, or use a queue.",
        "Wrap the iterator that threads share.",
        _serialized_iterators,
        "patterns/shared-data.md#one-iterator-several-threads",
    ),
    Change(
        "ps-retries", "`python -m asyncio ps --retries N`", "asyncio",
        _since(15),
        "Run it again where a look at a busy program failed.",
        "Let it try again by itself.",
        _retries, "debug/hung-asyncio.md",
    ),
    Change(
        "max-threads", "`faulthandler.dump_traceback(max_threads=)`",
        "faulthandler", _since(15),
        "It stops after 100 threads.", "Say how many threads it shows.",
        _max_threads, "debug/hung-threads.md",
    ),
    Change(
        "exit-code", "exit code of a dead worker in `BrokenProcessPool`",
        "concurrent.futures", _since(15),
        "Look into the system's log.", "Read the cause of the exception.",
        _dead_worker, "patterns/processes-that-die.md#carry-on-after-a-crash",
    ),
    Change(
        "preload-errors", "`set_forkserver_preload(on_error=)`",
        "multiprocessing", _since(15),
        "A module that cannot be preloaded is passed over.",
        "Let it warn or fail.",
        _takes(multiprocessing.set_forkserver_preload, "on_error"),
        "patterns/start-methods.md#when-workers-start-slowly",
    ),
    Change(
        "sampling-profiler", "`python -m profiling.sampling`", "profiling",
        _since(15),
        "py-spy, which has to be installed.",
        "Profile a running program: CPU, GIL, tasks.",
        _module("profiling.sampling"), "debug/symptoms.md",
    ),
    Change(
        "rlock-arguments", "arguments of `threading.RLock()`", "threading",
        {(3, 11): "ignored", (3, 15): "refused"},
        "Pass none; they never did anything.", "Pass none.",
        _rlock_arguments,
    ),
)  # fmt: skip


def fork_with_a_thread() -> None:
    """In a child: fork while a second thread is there."""
    go = threading.Event()
    thread = threading.Thread(target=go.wait, args=(30,))
    thread.start()
    warnings.simplefilter("always")
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
    go.set()


def get_a_loop() -> None:
    """In a child: ask for a loop where none runs."""
    warnings.simplefilter("ignore")
    try:
        asyncio.get_event_loop().close()
    except RuntimeError:
        print("RuntimeError")
    else:
        print("makes one")


def say_cpu_count() -> None:
    """In a child: how many cores the pools believe to have."""
    print(getattr(os, "process_cpu_count", lambda: "unknown")())


def say_thread_name() -> None:
    """In a child: what the system calls a named thread."""
    names: list[str] = []

    def read() -> None:
        names.append(Path("/proc/thread-self/comm").read_text().strip())

    thread = threading.Thread(target=read, name="claimed")
    thread.start()
    thread.join(30)
    print(*names)


def start_eagerly() -> None:
    """In a child: one task that runs before anybody awaits it."""

    async def main() -> None:
        ran: list[str] = []

        async def note() -> None:
            ran.append("ran")

        task = asyncio.create_task(note(), eager_start=True)
        print(*ran)
        await task

    asyncio.run(main())


def iterate_as_completed() -> None:
    """In a child: iterate in the new way."""

    async def main() -> None:
        async for done in asyncio.as_completed([asyncio.sleep(0)]):
            await done
        print("ran")

    asyncio.run(main())
