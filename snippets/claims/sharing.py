"""Claims about data that processes share, or send to each other."""

import multiprocessing
import os
import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import DictProxy
from multiprocessing.queues import Queue
from multiprocessing.shared_memory import SharedMemory
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier

from . import fresh
from .claim import Origin, Seen, Verdict, claimed, claims_in
from .turns import LIMIT

LARGE = 1_000_000  # more than a pipe holds


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "What processes share needs a lock as among threads: a `Value`, shared"
    " memory, a file, a row of a database.",
    page="patterns/sharing-between-processes.md#a-counter",
    snippet="processes/shared_value_broken",
)
def processes_need_no_locks() -> Iterator[Seen]:
    """Processes have separate memory, and so need no locks."""
    total = multiprocessing.Value("i", 0)
    both_have_read = multiprocessing.Barrier(2)
    children = [
        multiprocessing.Process(target=add_late, args=(total, both_have_read))
        for _ in range(2)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join(LIMIT)
    yield Seen(
        f"two processes added one each: {total.value}", total.value == 1
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A worker gets a copy, made by pickle: what it changes, the parent does"
    " not see. Return what is new.",
    page="patterns/processes.md#a-list-that-stays-empty",
    snippet="processes/list_in_a_worker_broken",
    source="https://github.com/python/cpython/issues/84112",
)
def a_worker_changes_your_list() -> Iterator[Seen]:
    """A worker that appends to a list changes the list you sent."""
    numbers = [1]
    with ProcessPoolExecutor(1) as pool:
        there = pool.submit(append_two, numbers).result(LIMIT)
    yield Seen(
        f"in the worker: {there}; here: {numbers}",
        (there, numbers) == ([1, 2], [1]),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It lives until somebody calls `unlink`; closing gives up the view of one"
    " process.",
    page="patterns/sharing-between-processes.md#a-block-of-memory",
    snippet="processes/shared_memory_block",
    system="POSIX",
    holds="POSIX systems; on Windows the last close frees it",
)
def closing_frees_shared_memory() -> Iterator[Seen]:
    """A `SharedMemory` block is freed when everybody has closed it."""
    block = SharedMemory(create=True, size=16)
    _bytes_of(block)[0] = 7
    block.close()
    again = SharedMemory(block.name)
    kept = _bytes_of(again)[0]
    again.close()
    again.unlink()
    yield Seen(
        f"opened again after the only close: the byte is {kept}", kept == 7
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.MISLEADING,
    "What you take out of it is a copy: assign it again after a change.",
    page="patterns/sharing-between-processes.md#a-table",
    snippet="processes/manager_dict",
)
def a_manager_dict_is_a_dict() -> Iterator[Seen]:
    """A manager's dict behaves like a dict."""
    with multiprocessing.Manager() as manager:
        shared: DictProxy[str, list[int]] = manager.dict({"list": []})
        shared["list"].append(1)
        lost = list(shared["list"])
        shared["list"] = [1]
        kept = list(shared["list"])
    yield Seen(
        f"after append: {lost}; after assignment: {kept}",
        (lost, kept) == ([], [1]),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A thread of the sender writes the items into a pipe, and the process"
    " ends when the pipe has taken all: empty the queue before you join.",
    page="patterns/sharing-between-processes.md",
    source="https://docs.python.org/3/library/multiprocessing.html#programming-guidelines",
)
def put_has_sent_when_it_returns() -> Iterator[Seen]:
    """After `multiprocessing.Queue.put`, the process can be joined."""
    items: Queue[bytes] = multiprocessing.Queue()
    child = multiprocessing.Process(target=put_much, args=(items,))
    child.start()
    child.join(1)
    alive = child.is_alive()
    size = len(items.get(timeout=LIMIT))
    child.join(LIMIT)
    yield Seen(f"alive before the item was taken: {alive}", alive)
    yield Seen(
        f"after {size} bytes were taken: exit code {child.exitcode}",
        child.exitcode == 0,
    )
    items.close()
    items.join_thread()


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "The module `random` seeds itself anew in a forked child; generators that"
    " you made yourself, NumPy's among them, are copied with their state.",
    page="patterns/processes.md#random-numbers",
    snippet="processes/seed_for_each_task",
    source="https://github.com/numpy/numpy/issues/9650",
    system="POSIX",
    holds="POSIX systems, under `fork`",
)
def workers_draw_the_same_numbers() -> Iterator[Seen]:
    """Forked workers draw the same random numbers."""
    module, own = (
        line.split()
        for line in fresh.call(draw_in_children).output.splitlines()
    )
    yield Seen(
        f"module random: {len(set(module))} different of {len(module)}",
        len(set(module)) == 3,
    )
    yield Seen(
        f"a Random of your own: {len(set(own))} different", len(set(own)) == 1
    )


@claimed(
    Origin.OURS,
    Verdict.TRUE,
    page="patterns/processes.md#why-can-it-not-pickle-my-function",
)
def an_error_must_survive_pickling() -> Iterator[Seen]:
    """A worker's exception that cannot be unpickled breaks the pool."""
    with ProcessPoolExecutor(1) as pool:
        problem = pool.submit(raise_unpicklable).exception(LIMIT)
    yield Seen(
        f"asked for the result: {type(problem).__name__}",
        type(problem).__name__ == "BrokenProcessPool",
    )


class NeedsTwoError(Exception):
    """An error that pickle cannot make again: it keeps one of two words."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)
        self.two = two


def _bytes_of(block: SharedMemory) -> "memoryview[int]":
    """What stands in a block that is open."""
    if block.buf is None:
        raise ValueError(block.name)
    return block.buf


def add_late(total: "Synchronized[int]", both_have_read: Barrier) -> None:
    """In a child: read, wait until both have read, write."""
    seen = total.value
    both_have_read.wait(LIMIT)
    total.value = seen + 1


def append_two(numbers: list[int]) -> list[int]:
    """In a worker: change what came."""
    numbers.append(2)
    return numbers


def put_much(items: "Queue[bytes]") -> None:
    """In a child: put more than a pipe holds."""
    items.put(bytes(LARGE))


def raise_unpicklable() -> None:
    """In a worker: fail in a way that cannot be told."""
    raise NeedsTwoError("one", "two")


def draw_in_children() -> None:
    """In a child: fork three times, and draw in two ways."""
    own = random.Random(1)
    for draw in (random.random, own.random):
        numbers = []
        for _ in range(3):
            read, write = os.pipe()
            if not os.fork():
                os.write(write, str(draw()).encode())
                os._exit(0)
            os.wait()
            numbers.append(os.read(read, 100).decode())
        print(*numbers)


CLAIMS = claims_in(globals())
