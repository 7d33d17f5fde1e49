"""The scenes by name."""

import sys
from collections.abc import Callable

from . import (
    blocked_loop,
    convoy,
    future,
    lock,
    loop_with_pool,
    processes,
    tasks,
    two_threads,
)
from .recorder import Recording

SCENES: dict[str, Callable[[], Recording]] = {
    "two-threads": two_threads.record,
    "processes": processes.record,
    "tasks": tasks.record,
    "blocked-loop": blocked_loop.record,
    "loop-with-threads": loop_with_pool.with_threads,
    "loop-with-processes": loop_with_pool.with_processes,
    "lock": lock.record,
    "convoy": convoy.record,
    "convoy-short-turns": convoy.with_short_turns,
    "future": future.record,
}

if sys.version_info >= (3, 14):
    from . import interpreters

    SCENES["interpreters"] = interpreters.record
