"""What changed for concurrency from 3.11 to 3.15, each row with its test."""

import asyncio
import concurrent.futures
import faulthandler
import itertools
import logging.handlers
import multiprocessing
import os
import pdb
import queue
import sys
import threading
from multiprocessing.managers import SyncManager
from multiprocessing.shared_memory import SharedMemory
from typing import Final

from .change import NO, YES, Change, since
from .states import (
    as_completed,
    cached_property,
    cpu_count_option,
    dead_worker,
    eager_start,
    forks_with_threads,
    get_event_loop,
    gil,
    has,
    iscoroutinefunction,
    lock_is_a_class,
    max_threads,
    module,
    policies,
    retries,
    return_in_finally,
    rlock_arguments,
    serialized_iterators,
    start_method,
    takes,
    thread_inherits,
    thread_name,
    token_in_with,
    warnings_by_context,
)

CHANGES: Final = (
    Change(
        "task-group", "`asyncio.TaskGroup`", "asyncio", since(11),
        "", "Prefer it to `gather`: it cancels the rest when one task fails.",
        has(asyncio, "TaskGroup"), "patterns/asyncio.md#taskgroup",
    ),
    Change(
        "timeout", "`asyncio.timeout()`", "asyncio", since(11),
        "", "Prefer it to `wait_for`.",
        has(asyncio, "timeout"),
        "patterns/asyncio-time-and-cancellation.md",
    ),
    Change(
        "runner", "`asyncio.Runner`", "asyncio", since(11),
        "", "Use it to run several coroutines on one loop.",
        has(asyncio, "Runner"),
        "patterns/asyncio.md#enter-once-run-and-runner",
    ),
    Change(
        "asyncio-barrier", "`asyncio.Barrier`", "asyncio", since(11),
        "", "Let tasks wait for each other between two phases.",
        has(asyncio, "Barrier"), "patterns/shared-data.md#phases",
    ),
    Change(
        "max-tasks-per-child", "`ProcessPoolExecutor(max_tasks_per_child=)`",
        "concurrent.futures", since(11),
        "", "Replace workers before they grow; not with `fork`.",
        takes(concurrent.futures.ProcessPoolExecutor, "max_tasks_per_child"),
        "patterns/processes-that-die.md#replace-workers-before-they-grow",
    ),
    Change(
        "loop-factory", "`asyncio.run(loop_factory=)`", "asyncio", since(12),
        "Set a policy, or use `Runner(loop_factory=)`.",
        "Pass the factory.",
        takes(asyncio.run, "loop_factory"),
        "patterns/asyncio.md#enter-once-run-and-runner",
    ),
    Change(
        "eager-tasks", "`asyncio.eager_task_factory`", "asyncio", since(12),
        "Tasks begin on the next turn of the loop.",
        "Where many tasks end without a wait, start them eagerly.",
        has(asyncio, "eager_task_factory"), "patterns/asyncio.md#eager-tasks",
    ),
    Change(
        "batched", "`itertools.batched()`", "itertools", since(12),
        "Cut the list by slices.", "Hand over a batch per task.",
        has(itertools, "batched"), "patterns/pool-limits.md#send-in-chunks",
    ),
    Change(
        "fork-with-threads", "`fork` in a program with threads",
        "multiprocessing", {(3, 11): "silent", (3, 12): "warns"},
        "Choose `forkserver` or `spawn` yourself.",
        "Take the `DeprecationWarning` as the fault it is.",
        forks_with_threads, "patterns/start-methods.md#why-not-fork",
        system="POSIX",
    ),
    Change(
        "cached-property", "the lock in `functools.cached_property`",
        "functools", {(3, 11): "locked", (3, 12): "not locked"},
        "One thread computes; all instances wait for one lock.",
        "Take a lock yourself where the value must be computed once.",
        cached_property,
    ),
    Change(
        "profile-all-threads", "`threading.setprofile_all_threads()`",
        "threading", since(12),
        "Set it in each thread.", "Set it for threads that run already.",
        has(threading, "setprofile_all_threads"),
    ),
    Change(
        "queue-shutdown", "`queue.Queue.shutdown()`", "queue", since(13),
        "Put a sentinel for each consumer.", "Shut the queue down.",
        has(queue.Queue, "shutdown"),
        "patterns/shared-data.md#producers-and-consumers",
    ),
    Change(
        "asyncio-queue-shutdown", "`asyncio.Queue.shutdown()`", "asyncio",
        since(13),
        "Cancel the consumers after `join()`.", "Shut the queue down.",
        has(asyncio.Queue, "shutdown"),
        "patterns/asyncio-limits.md#a-bounded-queue",
    ),
    Change(
        "process-cpu-count", "`os.process_cpu_count()`", "os", since(13),
        "On Linux, `len(os.sched_getaffinity(0))`.",
        "Ask it for the number of workers; it sees no quota of a container.",
        has(os, "process_cpu_count"),
        "patterns/pool-limits.md#how-many-workers",
    ),
    Change(
        "cpu-count-option", "`-X cpu_count=N`, `PYTHON_CPU_COUNT`", "os",
        since(13),
        "Pass the number of workers to each pool.",
        "Set it for a container with a quota.",
        cpu_count_option, "patterns/pool-limits.md#how-many-workers",
    ),
    Change(
        "gil-state", "`sys._is_gil_enabled()`", "sys", since(13),
        "There is always a GIL.", "Ask after your imports.",
        has(sys, "_is_gil_enabled"), "patterns/free-threading.md#is-it-on",
    ),
    Change(
        "as-completed", "`async for` over `asyncio.as_completed()`", "asyncio",
        since(13),
        "Iterate with `for`, and await what comes: it is not your task.",
        "Iterate with `async for`: it gives your own tasks back.",
        as_completed, "patterns/asyncio.md#results-as-they-arrive",
    ),
    Change(
        "track", "`SharedMemory(track=)`", "multiprocessing", since(13),
        "A process that only attaches destroys the block when it ends.",
        "Attach with `track=False`.",
        has(SharedMemory, "_track"),  # what the argument sets
        "patterns/sharing-between-processes.md#a-program-that-only-attaches",
        system="POSIX",
    ),
    Change(
        "lock-class", "`threading.Lock`", "threading",
        {(3, 11): "a function", (3, 13): "a class"},
        "Annotate with a string.", "Annotate with it, and use `isinstance`.",
        lock_is_a_class,
    ),
    Change(
        "free-threaded-build", "the build without the GIL", "interpreter",
        {(3, 11): "GIL", (3, 13): "GIL"},
        "Use processes for computing.",
        "3.13t is an experiment, 3.14t and 3.15t are supported: there, use"
        " threads. The default build keeps the GIL.",
        gil, "patterns/free-threading.md", free_threaded="no GIL",
    ),
    Change(
        "start-method", "default start method on Linux", "multiprocessing",
        {(3, 11): "fork", (3, 14): "forkserver"},
        "Choose one by name: the default will not be the same for all.",
        "Put the main guard in, send what workers need, or ask for `fork` by"
        " name.",
        start_method, "patterns/start-methods.md", system="Linux",
    ),
    Change(
        "interpreters", "`concurrent.interpreters`", "concurrent", since(14),
        "Use processes.",
        "Interpreters in one process, each with its own GIL.",
        module("concurrent.interpreters"), "patterns/interpreters.md",
    ),
    Change(
        "interpreter-pool", "`InterpreterPoolExecutor`", "concurrent.futures",
        since(14),
        "Use `ProcessPoolExecutor`.",
        "Try it where crashes need not be contained.",
        has(concurrent.futures, "InterpreterPoolExecutor"),
        "patterns/interpreters.md#a-pool-of-interpreters",
    ),
    Change(
        "buffersize", "`Executor.map(buffersize=)`", "concurrent.futures",
        since(14),
        "Bound `submit` with a semaphore.", "Bound `map` with it.",
        takes(concurrent.futures.Executor.map, "buffersize"),
        "patterns/pool-limits.md#take-a-few-ahead",
    ),
    Change(
        "terminate-workers",
        "`ProcessPoolExecutor.terminate_workers()`, `kill_workers()`",
        "concurrent.futures", since(14),
        "Use a `Process` for what must be stopped.",
        "End the pool with its running tasks.",
        has(concurrent.futures.ProcessPoolExecutor, "terminate_workers"),
        "patterns/processes-that-die.md#end-a-pool-with-its-running-tasks",
    ),
    Change(
        "interrupt", "`Process.interrupt()`", "multiprocessing", since(14),
        "`os.kill(process.pid, signal.SIGINT)`.",
        "Interrupt, join, terminate, join, kill.",
        has(multiprocessing.Process, "interrupt"),
        "patterns/processes-that-die.md#stop-a-process-in-steps",
        system="POSIX",
    ),
    Change(
        "get-event-loop", "`asyncio.get_event_loop()` without a loop",
        "asyncio", {(3, 11): "makes one", (3, 14): "RuntimeError"},
        "Avoid it all the same: 3.12 and 3.13 may warn.",
        "`asyncio.run`, and `get_running_loop` inside.",
        get_event_loop,
        "patterns/asyncio-and-blocking.md#no-event-loop-in-this-thread",
    ),
    Change(
        "policies", "event loop policies", "asyncio",
        {(3, 11): YES, (3, 14): "deprecated"},
        "Set a policy only where you must.",
        "Pass `loop_factory` to `asyncio.run` or `Runner`.",
        policies, "patterns/asyncio.md#enter-once-run-and-runner",
    ),
    Change(
        "iscoroutinefunction", "`asyncio.iscoroutinefunction()`", "asyncio",
        {(3, 11): YES, (3, 14): "deprecated"},
        "`inspect.iscoroutinefunction` does it, too.",
        "Use `inspect.iscoroutinefunction`.",
        iscoroutinefunction,
    ),
    Change(
        "call-graph", "`asyncio.print_call_graph()`, `asyncio ps`, `pstree`",
        "asyncio", since(14),
        "`Task.print_stack()` from inside.",
        "Look from outside, with the same version and build.",
        has(asyncio, "print_call_graph"), "debug/symptoms.md",
    ),
    Change(
        "inherit-context", "threads inherit context variables", "threading",
        {(3, 11): NO, (3, 14): NO},
        "Pass what a thread needs as an argument.",
        "The same: it differs between the builds.",
        thread_inherits,
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
            if warnings_by_context() == YES
            else "for all threads"
        ),
        "patterns/free-threading.md", free_threaded="for one context",
    ),
    Change(
        "eager-start", "`asyncio.create_task(eager_start=)`", "asyncio",
        since(14),
        "Set the eager task factory for the whole loop (3.12).",
        "Start one task eagerly.",
        eager_start, "patterns/asyncio.md#eager-tasks",
    ),
    Change(
        "manager-set", "`SyncManager.set()`", "multiprocessing", since(14),
        "A manager's dict, with keys only.", "Share a set of a manager.",
        has(SyncManager, "set"),
        "patterns/sharing-between-processes.md#a-table",
    ),
    Change(
        "token-with", "`with` a `contextvars.Token`", "contextvars",
        since(14),
        "`reset` in a `finally`.", "`with variable.set(value):`",
        token_in_with,
    ),
    Change(
        "thread-name", "names of threads in `top` and debuggers", "threading",
        since(14),
        "Only Python knows the name.", "Give your threads names.",
        thread_name, system="Linux",
    ),
    Change(
        "remote-exec", "`sys.remote_exec()`, `python -m pdb -p PID`", "sys",
        since(14),
        "Plan ahead: `faulthandler.register`.",
        "Stop a running program in the debugger.",
        has(sys, "remote_exec"), "debug/symptoms.md",
    ),
    Change(
        "set-trace-async", "`await pdb.set_trace_async()`", "pdb", since(14),
        "`breakpoint()`, which cannot await.",
        "Stop in a coroutine, and await at the prompt.",
        has(pdb, "set_trace_async"), "debug/hung-asyncio.md",
    ),
    Change(
        "c-stack", "`faulthandler.dump_c_stack()`", "faulthandler", since(14),
        "Use a debugger for C.", "See the C frames, too.",
        has(faulthandler, "dump_c_stack"), "debug/symptoms.md",
    ),
    Change(
        "queue-listener", "`with` a `QueueListener`", "logging", since(14),
        "`start()`, and `stop()` in a `finally`.", "Open it with `with`.",
        has(logging.handlers.QueueListener, "__enter__"),
        "patterns/processes.md#logging",
    ),
    Change(
        "return-in-finally", "`return` in a `finally` block", "compiler",
        {(3, 11): "silent", (3, 14): "warns"},
        "It swallows a cancellation, and nobody says so.",
        "Take it out: it swallows cancellations.",
        return_in_finally,
        "patterns/asyncio-time-and-cancellation.md#the-swallowed-cancellation",
    ),
    Change(
        "task-group-cancel", "`TaskGroup.cancel()`", "asyncio", since(15),
        "Raise an exception of your own, and catch it outside.",
        "Call it when the first answer is there.",
        has(asyncio.TaskGroup, "cancel"),
        "patterns/asyncio.md#the-first-answer-wins",
    ),
    Change(
        "serialize-iterator",
        "`threading.serialize_iterator()`, `synchronized_iterator()`,"
        " `concurrent_tee()`",
        "threading", since(15),
        "Put a lock around `next`, or use a queue.",
        "Wrap the iterator that threads share.",
        serialized_iterators,
        "patterns/shared-data.md#one-iterator-several-threads",
    ),
    Change(
        "ps-retries", "`python -m asyncio ps --retries N`", "asyncio",
        since(15),
        "Run it again where a look at a busy program failed.",
        "Let it try again by itself.",
        retries, "debug/hung-asyncio.md",
    ),
    Change(
        "max-threads", "`faulthandler.dump_traceback(max_threads=)`",
        "faulthandler", since(15),
        "It stops after 100 threads.", "Say how many threads it shows.",
        max_threads, "debug/hung-threads.md",
    ),
    Change(
        "exit-code", "exit code of a dead worker in `BrokenProcessPool`",
        "concurrent.futures", since(15),
        "Look into the system's log.", "Read the cause of the exception.",
        dead_worker, "patterns/processes-that-die.md#carry-on-after-a-crash",
    ),
    Change(
        "preload-errors", "`set_forkserver_preload(on_error=)`",
        "multiprocessing", since(15),
        "A module that cannot be preloaded is passed over.",
        "Let it warn or fail.",
        takes(multiprocessing.set_forkserver_preload, "on_error"),
        "patterns/start-methods.md#when-workers-start-slowly",
    ),
    Change(
        "sampling-profiler", "`python -m profiling.sampling`", "profiling",
        since(15),
        "py-spy, which has to be installed.",
        "Profile a running program: CPU, GIL, tasks.",
        module("profiling.sampling"), "debug/symptoms.md",
    ),
    Change(
        "rlock-arguments", "arguments of `threading.RLock()`", "threading",
        {(3, 11): "ignored", (3, 15): "refused"},
        "Pass none; they never did anything.", "Pass none.",
        rlock_arguments,
    ),
)  # fmt: skip
