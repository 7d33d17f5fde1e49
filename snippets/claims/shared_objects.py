"""Claims about objects that several threads use at once."""

import functools
import itertools
import sys
import threading
from collections.abc import Iterator
from threading import Barrier, Thread

from .claim import (
    Origin,
    Seen,
    Verdict,
    claimed,
    claims_in,
)
from .turns import LIMIT, together


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It raises `ValueError` as soon as two threads are inside; put a lock"
    " around `next`, from 3.15 on with `threading.serialize_iterator`.",
    page="patterns/shared-data.md#one-iterator-several-threads",
    snippet="threads/share_an_iterator_broken",
)
def a_generator_can_be_shared() -> Iterator[Seen]:
    """Several threads can take from one generator."""
    heard: list[str] = []

    def second() -> None:
        try:
            next(shared)
        except ValueError as problem:
            heard.append(str(problem))

    def numbers() -> Iterator[int]:
        thread = Thread(target=second)
        thread.start()
        thread.join(LIMIT)
        yield 1

    shared = numbers()
    next(shared)
    yield Seen(f"the second thread heard: {', '.join(heard)}", len(heard) == 1)


@claimed(
    Origin.OURS,
    Verdict.TRUE,
    page="patterns/shared-data.md#what-is-one-step-and-what-is-not",
)
def count_gives_each_number_once() -> Iterator[Seen]:
    """`next` of one `itertools.count()` gives no number twice."""
    numbers = itertools.count()
    taken: list[list[int]] = [[] for _ in range(4)]

    def take(number: int) -> None:
        taken[number].extend(next(numbers) for _ in range(2000))

    together(4, take)
    different = len(set(itertools.chain(*taken)))
    yield Seen(
        f"4 threads took 2000 each: {different} different", different == 8000
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Two threads that miss at the same time both call the function: what"
    " `lru_cache` keeps safe is its own table.",
    page="patterns/shared-data.md#what-is-one-step-and-what-is-not",
    source="https://docs.python.org/3/library/functools.html#functools.lru_cache",
)
def lru_cache_calls_once() -> Iterator[Seen]:
    """`functools.lru_cache` calls the function once per argument."""
    both_inside = Barrier(2)
    calls: list[int] = []

    @functools.lru_cache
    def square(number: int) -> int:
        calls.append(number)
        both_inside.wait(LIMIT)
        return number * number

    together(2, lambda _: square(3))
    yield Seen(
        f"two threads asked for one square: {len(calls)} calls",
        len(calls) == 2,
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Up to 3.11 a lock was part of it; since 3.12 it has none, and two threads"
    " may both compute the value.",
    page="patterns/shared-data.md#what-is-one-step-and-what-is-not",
    source="https://docs.python.org/3/library/functools.html#functools.cached_property",
)
def cached_property_computes_once() -> Iterator[Seen]:
    """`functools.cached_property` computes its value once."""
    both_inside = Barrier(2)
    calls: list[str] = []

    class Report:
        @functools.cached_property
        def text(self) -> str:
            calls.append("text")
            both_inside.wait(0.2 if sys.version_info < (3, 12) else LIMIT)
            return "text"

    report = Report()
    together(2, lambda _: _quietly(lambda: report.text))
    broken = both_inside.broken
    yield Seen(
        f"two threads were inside at once: {'no' if broken else 'yes'}",
        broken is (sys.version_info < (3, 12)),
    )


@claimed(
    Origin.OURS,
    Verdict.TRUE,
    page="patterns/shared-data.md#iterating-while-others-change",
    snippet="threads/change_while_iterating_broken",
)
def iterating_a_growing_dict_fails() -> Iterator[Seen]:
    """A dict that another thread grows cannot be iterated meanwhile."""
    shared = {"a": 1}
    heard = ""
    try:
        for key in shared:
            thread = Thread(target=shared.setdefault, args=(key + "b", 2))
            thread.start()
            thread.join(LIMIT)
    except RuntimeError as problem:
        heard = str(problem)
    yield Seen(f"the loop heard: {heard}", "changed size" in heard)


def _quietly(work: object) -> None:
    """Call; a broken barrier is an answer here."""
    try:
        work()  # type: ignore[operator]
    except threading.BrokenBarrierError:
        return


CLAIMS = claims_in(globals())
