"""What every workload is made of."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Workload:
    """A small, real task with an answer that can be checked.

    The functions are defined in modules, so that processes and interpreters
    can import them. `work(item)` does a whole item and blocks. Where an item
    first waits, `await_` is the asynchronous twin of that wait; `compute`
    does the rest. A workload without `await_` only computes; one without
    `compute` only waits.
    """

    name: str
    size: int  # items; the same in every profile, so that cells compare
    items: Callable[[int, int], list[Any]]  # (size, port of the server)
    work: Callable[[Any], Any]
    right: Callable[[list[Any]], bool]  # whether these are the answers
    await_: Callable[[Any], Awaitable[Any]] | None = None
    compute: Callable[[Any], Any] | None = None
    latencies: Callable[[list[Any]], list[float]] | None = None  # seconds
    beside: Callable[[], AbstractContextManager[None]] = (
        nullcontext  # on loops
    )
    lost: Callable[[list[Any]], int] | None = None  # of a broken program
    uses_server: bool = False
    fresh: bool = False  # each cell in a process of its own: all is cold
    warm: bool = False  # the pool is open and has been used before
    package: str = ""  # what has to be installed
