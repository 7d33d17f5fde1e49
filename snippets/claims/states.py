"""Looks at the interpreter that runs: what of the changes it has."""

import asyncio
import concurrent.futures
import contextvars
import faulthandler
import functools
import importlib.util
import inspect
import io
import multiprocessing
import os
import sys
import tempfile
import threading
import tokenize
import warnings
from collections.abc import Callable
from pathlib import Path

from . import fresh
from .change import NO, YES
from .claim import gil_is_on


def has(owner: object, name: str) -> Callable[[], str]:
    """Whether a module or class has a name."""
    return lambda: YES if hasattr(owner, name) else NO


def takes(function: Callable[..., object], name: str) -> Callable[[], str]:
    """Whether a function has an argument of that name."""
    return lambda: (
        YES if name in inspect.signature(function).parameters else NO
    )


def module(name: str) -> Callable[[], str]:
    """Whether a module of that name is there."""

    def look() -> str:
        try:
            return YES if importlib.util.find_spec(name) else NO
        except ModuleNotFoundError:  # its package is not there
            return NO

    return look


def gil() -> str:
    """What this interpreter runs with."""
    return "GIL" if gil_is_on() else "no GIL"


def start_method() -> str:
    """The default of multiprocessing."""
    return multiprocessing.get_all_start_methods()[0]


def forks_with_threads() -> str:
    """What a fork beside a second thread says."""
    ended = fresh.call(fork_with_a_thread)
    return "warns" if "DeprecationWarning" in ended.errors else "silent"


def get_event_loop() -> str:
    """What asking for a loop gives where none runs."""
    return fresh.call(get_a_loop).output.strip()


def policies() -> str:
    """Whether event loop policies are still wanted."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.get_event_loop_policy()
    return "deprecated" if caught else YES


def return_in_finally() -> str:
    """What the compiler says to `return` in `finally`."""
    source = "def f():\n try:\n  pass\n finally:\n  return\n"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<change>", "exec")
    return "warns" if caught else "silent"


def cached_property() -> str:
    """Whether it takes a lock, by its source."""
    source = inspect.getsource(functools.cached_property)
    words = {
        one.string
        for one in tokenize.generate_tokens(io.StringIO(source).readline)
    }
    return "locked" if "lock" in words else "not locked"


def rlock_arguments() -> str:
    """What becomes of arguments that mean nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            threading.RLock(1)  # type: ignore[call-arg] # what is asked about
        except TypeError:
            return "refused"
    return "ignored"


def lock_is_a_class() -> str:
    """What `threading.Lock` is."""
    return "a class" if isinstance(threading.Lock, type) else "a function"


def thread_inherits() -> str:
    """Whether a new thread has its starter's context."""
    return YES if getattr(sys.flags, "thread_inherit_context", False) else NO


def dead_worker() -> str:
    """Whether a broken pool tells how a worker ended."""
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        problem = pool.submit(os._exit, 7).exception(30)
    return YES if problem and "exit code 7" in str(problem.__cause__) else NO


def warnings_by_context() -> str:
    """Whether filters of warnings belong to the context."""
    return YES if getattr(sys.flags, "context_aware_warnings", False) else NO


def serialized_iterators() -> str:
    """Whether iterators can be made safe to share."""
    names = ("serialize_iterator", "synchronized_iterator", "concurrent_tee")
    return YES if all(hasattr(threading, name) for name in names) else NO


def eager_start() -> str:
    """Whether a task can start at once."""
    return YES if fresh.call(start_eagerly).output.strip() == "ran" else NO


def retries() -> str:
    """Whether `python -m asyncio ps` tries again."""
    spec = importlib.util.find_spec("asyncio.__main__")
    source = Path(str(spec and spec.origin)).read_text(encoding="utf-8")
    return YES if '"--retries"' in source else NO


def max_threads() -> str:
    """Whether faulthandler limits the threads that it shows."""
    with tempfile.TemporaryFile() as file:
        try:
            faulthandler.dump_traceback(file, max_threads=1)  # type: ignore[call-overload,unused-ignore] # what is asked about
        except TypeError:
            return NO
    return YES


def token_in_with() -> str:
    """Whether a token resets its variable by `with`."""
    return YES if hasattr(contextvars.Token, "__enter__") else NO


def iscoroutinefunction() -> str:
    """Whether asyncio's own is still wanted."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.iscoroutinefunction(print)
    return "deprecated" if caught else YES


def cpu_count_option() -> str:
    """Whether the number of cores can be set."""
    ended = fresh.call(say_cpu_count, "-X", "cpu_count=1")
    return YES if ended.output.strip() == "1" else NO


def thread_name() -> str:
    """Whether the system knows the name of a thread."""
    return (
        YES if fresh.call(say_thread_name).output.strip() == "claimed" else NO
    )


def as_completed() -> str:
    """Whether it can be iterated by `async for`."""
    return (
        YES if fresh.call(iterate_as_completed).output.strip() == "ran" else NO
    )


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
