"""Five ways to make many calls run them in five places; one signature."""

import asyncio
import inspect
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from typing import Any

Work = Callable[[Any], Any]
Approach = Callable[[Work, Sequence[Any]], list[Any]]


def sequential(work: Work, items: Sequence[Any]) -> list[Any]:
    """One call after the other, here: the baseline."""
    return [work(item) for item in items]


def threads(work: Work, items: Sequence[Any]) -> list[Any]:
    """Two threads of this process; they share every object."""
    return _in_pool(ThreadPoolExecutor(max_workers=2), work, items)


def processes(work: Work, items: Sequence[Any]) -> list[Any]:
    """Two other processes; arguments and results are pickled copies."""
    return _in_pool(ProcessPoolExecutor(max_workers=2), work, items)


def on_a_loop(work: Work, items: Sequence[Any]) -> list[Any]:
    """Coroutines in this thread: another one runs while one awaits."""

    async def one(item: object) -> object:
        answer = work(item)
        return await answer if inspect.isawaitable(answer) else answer

    async def every() -> list[Any]:
        return list(await asyncio.gather(*map(one, items)))

    return asyncio.run(every())


def _in_pool(pool: Executor, work: Work, items: Sequence[Any]) -> list[Any]:
    with pool:
        return list(pool.map(work, items))


APPROACHES: dict[str, Approach] = {
    "sequential": sequential,
    "threads": threads,
    "processes": processes,
    "on a loop": on_a_loop,
}

if sys.version_info >= (3, 14):
    from concurrent.futures import InterpreterPoolExecutor

    def interpreters(work: Work, items: Sequence[Any]) -> list[Any]:
        """Two threads, each with an interpreter and a GIL of its own."""
        return _in_pool(InterpreterPoolExecutor(max_workers=2), work, items)

    APPROACHES["interpreters"] = interpreters


def place(_: object) -> tuple[int, int]:
    """The process and the thread that run this call."""
    return os.getpid(), threading.get_ident()


def where(approach: Approach) -> str:
    """Where the calls of `approach` run, seen from here."""
    here = place(None)
    found = {
        "another process"
        if process != here[0]
        else "this thread"
        if thread == here[1]
        else "another thread"
        for process, thread in approach(place, range(4))
    }
    return " and ".join(sorted(found))


if __name__ == "__main__":
    for name, approach in APPROACHES.items():
        print(f"{name}: {where(approach)}")
