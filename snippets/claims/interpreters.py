"""Claims about several interpreters in one process."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from . import fresh
from .claim import (
    Claim,
    Figure,
    Measured,
    Origin,
    Seen,
    Verdict,
    claimed,
    claims_in,
)
from .turns import LIMIT, runs_beside

if TYPE_CHECKING or sys.version_info >= (3, 14):
    from concurrent import interpreters as several
    from concurrent.futures import InterpreterPoolExecutor
    from concurrent.interpreters import (
        ExecutionFailed,
        Interpreter,
        NotShareableError,
    )

SINCE_314 = "3.14 and 3.15, with and without the GIL"
count = 0  # each interpreter has its own


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Since 3.12 each interpreter has a GIL of its own: code of one runs beside"
    " code of another.",
    page="patterns/interpreters.md",
    source="https://peps.python.org/pep-0684/",
    since=(3, 14),
    holds=SINCE_314,
)
def interpreters_share_the_gil() -> Iterator[Seen]:
    """Subinterpreters share one GIL, and so bring no parallelism."""
    with _another() as other:
        beside = runs_beside(lambda: other.exec("sum(range(2_000_000))"))
    yield Seen(
        f"while another interpreter computed, this one ran: {beside}", beside
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "Since 3.14 there is a module for it, `concurrent.interpreters`; the C"
    " interface is as old as Python 1.5.",
    page="patterns/interpreters.md",
    source="https://peps.python.org/pep-0734/",
)
def interpreters_are_new_in_314() -> Iterator[Seen]:
    """Subinterpreters are new in 3.14."""
    there = importlib.util.find_spec("concurrent.interpreters") is not None
    yield Seen(
        f"concurrent.interpreters is here: {there}",
        there is (sys.version_info >= (3, 14)),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "Numbers, strings, bytes, None, tuples of them, queues and memoryviews"
    " cross as they are; other objects are copied by pickle.",
    page="patterns/interpreters.md#what-crosses",
    snippet="interpreters/what_crosses",
    since=(3, 14),
    holds=SINCE_314,
)
def interpreters_pickle_everything() -> Iterator[Seen]:
    """What goes to another interpreter is pickled."""
    direct = [1, 2.5, "text", b"bytes", None, (1, "a"), memoryview(b"x")]
    copied: list[object] = [[1], {"a": 1}, {1}]
    yield Seen(
        f"as they are: {len(direct)} of {len(direct)} samples",
        all(map(several.is_shareable, direct)),
    )
    yield Seen(
        "list, dict and set are not",
        not any(map(several.is_shareable, copied)),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The other interpreter gets a copy of the list; what it changes is lost"
    " unless it returns it.",
    page="patterns/interpreters.md#what-crosses",
    since=(3, 14),
    holds=SINCE_314,
)
def interpreters_share_lists() -> Iterator[Seen]:
    """Interpreters share objects, since they share a process."""
    numbers = [1]
    with _another() as other:
        there = other.call(append_two, numbers)
    yield Seen(
        f"there: {there}; here: {numbers}", (there, numbers) == ([1, 2], [1])
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Each interpreter imports the module for itself: its globals are its own.",
    page="patterns/interpreters.md#one-interpreter-called-by-hand",
    since=(3, 14),
    holds=SINCE_314,
)
def interpreters_share_globals() -> Iterator[Seen]:
    """Interpreters see each other's global variables."""
    with _another() as other:
        there = [other.call(add_one) for _ in range(2)]
    yield Seen(f"there: {there}; here: {count}", (there, count) == ([1, 2], 0))


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "A lambda or a nested function crosses if it needs nothing from around"
    " it; a closure does not.",
    page="patterns/interpreters.md#what-crosses",
    since=(3, 14),
    holds=SINCE_314,
)
def interpreters_take_any_function() -> Iterator[Seen]:
    """A lambda can be called in another interpreter."""
    outside = 1
    with _another() as other:
        said = other.call(lambda: 1 + 1)
        try:
            other.call(lambda: outside)
            closure = "taken"
        except NotShareableError:
            closure = "refused"
    yield Seen(
        f"a lambda gave {said}; a closure was {closure}",
        (said, closure) == (2, "refused"),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "They are one process: a segmentation fault or `os._exit` in one of them"
    " ends all.",
    page="patterns/interpreters.md#a-crash-is-everybodys",
    snippet="interpreters/crash_ends_everything",
    since=(3, 14),
    holds=SINCE_314,
)
def interpreters_contain_a_crash() -> Iterator[Seen]:
    """A crash in one interpreter leaves the others alone."""
    ended = fresh.call(exit_elsewhere)
    yield Seen(
        f"exit code {ended.code}, said: {ended.output!r}",
        (ended.code, ended.output) == (7, ""),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "An extension module has to declare its support: some of the standard"
    " library do not, nor do several widely used packages.",
    page="patterns/interpreters.md#modules-that-refuse",
    snippet="interpreters/modules_that_refuse",
    since=(3, 14),
    holds=SINCE_314,
)
def every_module_imports_in_interpreters() -> Iterator[Seen]:
    """Every module can be imported in another interpreter."""
    said = {name: _imports(name) for name in ("json", "faulthandler")}
    yield Seen(
        f"{said}", said == {"json": "imported", "faulthandler": "ImportError"}
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It has the default of a pool of threads, more than there are cores: name"
    " the number yourself.",
    page="patterns/interpreters.md#a-pool-of-interpreters",
    since=(3, 14),
    holds=SINCE_314,
)
def an_interpreter_for_each_core() -> Iterator[Seen]:
    """`InterpreterPoolExecutor` has one worker per core by default."""
    cores = os.process_cpu_count() or 1
    with InterpreterPoolExecutor() as pool:
        workers = pool._max_workers
    yield Seen(
        f"cores: {cores}, workers: {workers}", workers == min(32, cores + 4)
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "A pool raises the type that was raised there, with `ExecutionFailed` as"
    " its cause; `Interpreter.call` raises `ExecutionFailed` itself.",
    page="patterns/interpreters.md#a-pool-of-interpreters",
    snippet="interpreters/errors_from_a_pool",
    since=(3, 14),
    holds=SINCE_314,
)
def errors_cross_as_they_are() -> Iterator[Seen]:
    """An exception in another interpreter comes back as it is."""
    with InterpreterPoolExecutor(1) as pool:
        problem = pool.submit(divide_by_zero).exception(LIMIT)
    with _another() as other:
        try:
            other.call(divide_by_zero)
        except ExecutionFailed as failed:
            by_hand = type(failed).__name__
    yield Seen(
        f"from a pool: {type(problem).__name__}; from call: {by_hand}",
        isinstance(problem, ZeroDivisionError)
        and by_hand == "ExecutionFailed",
    )


interpreters_start_like_threads = Claim(
    name="interpreters-start-like-threads",
    statement="An interpreter is as cheap to start as a thread.",
    origin=Origin.FOLKLORE,
    verdict=Verdict.FALSE,
    correct="Each interpreter sets up its own builtins and imports its own"
    " modules: it starts faster than a process that is spawned, and much"
    " slower than a thread.",
    decided=Measured(
        (
            Figure("start:interpreters:3.14", at_least=5),
            Figure("start:threads:3.14", at_most=3),
        )
    ),
    holds="measured on 3.14 and 3.15",
    page="measure/when-it-pays.md#start",
)


def append_two(numbers: list[int]) -> list[int]:
    """Elsewhere: change what came."""
    numbers.append(2)
    return numbers


def add_one() -> int:
    """Elsewhere: count there."""
    global count  # the one of the interpreter that runs this
    count += 1
    return count


def divide_by_zero() -> float:
    """Elsewhere: fail."""
    return 1 / 0


def exit_elsewhere() -> None:
    """In a child: end in another interpreter."""
    several.create().exec("import os; os._exit(7)")
    print("still here")


@contextmanager
def _another() -> "Iterator[Interpreter]":
    other = several.create()
    try:
        yield other
    finally:
        other.close()


def _imports(name: str) -> str:
    with _another() as other:
        try:
            other.exec(f"import {name}")
        except ExecutionFailed as problem:
            return str(problem.excinfo.type.__name__)
    return "imported"


CLAIMS = claims_in(globals())
