"""Claims about threads themselves, and about locks, queues and signals."""

import io
import logging
import queue
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock, Thread, current_thread

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
from .turns import LIMIT, together


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "There is no way to end a thread from outside: give it a flag to look at,"
    " or use a process.",
    page="patterns/processes-that-die.md#stop-a-process-in-steps",
)
def a_thread_can_be_killed() -> Iterator[Seen]:
    """A thread that takes too long can be stopped from outside."""
    verbs = ("stop", "kill", "terminate", "interrupt", "cancel")
    there = [verb for verb in verbs if hasattr(Thread, verb)]
    yield Seen(
        f"of {', '.join(verbs)}, a Thread has: {there or 'none'}", not there
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The thread ends, `threading.excepthook` prints the traceback, and the"
    " program goes on; `join` raises nothing.",
    page="patterns/threads.md#an-error-that-nobody-reads",
    snippet="threads/unread_error",
)
def an_error_in_a_thread_ends_the_program() -> Iterator[Seen]:
    """An exception in a thread ends the program, or comes up in `join`."""
    heard: list[str] = []
    before = threading.excepthook
    threading.excepthook = lambda args: heard.append(args.exc_type.__name__)
    try:
        thread = Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join(LIMIT)
    finally:
        threading.excepthook = before
    yield Seen(
        f"the hook got: {', '.join(heard)}", heard == ["ZeroDivisionError"]
    )
    yield Seen("join raised nothing", not thread.is_alive())


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`join` returns `None` in both cases; ask `is_alive()` afterwards.",
    page="patterns/threads.md#start-and-wait",
)
def join_tells_of_its_timeout() -> Iterator[Seen]:
    """`join(timeout)` raises or returns False when the time is up."""
    go = Event()
    thread = Thread(target=go.wait, args=(LIMIT,))
    thread.start()
    late = thread.join(0.01)  # type: ignore[func-returns-value] # the point
    alive = thread.is_alive()
    go.set()
    done = thread.join(LIMIT)  # type: ignore[func-returns-value] # the point
    yield Seen(
        f"join returned {late} while it ran, {done} when it had ended",
        late is done is None and alive,
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A daemon thread is frozen in the middle of what it does when the program"
    " ends: its `finally` blocks do not run.",
    page="patterns/threads.md#what-happens-at-exit",
    snippet="threads/daemon_at_exit",
)
def daemon_threads_clean_up() -> Iterator[Seen]:
    """A daemon thread is stopped cleanly when the program ends."""
    said = fresh.call(leave_a_daemon).output.split()
    yield Seen(f"the child said: {', '.join(said)}", said == ["working"])


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Any thread may release a `Lock`; an `RLock` belongs to the thread that"
    " took it.",
    page="patterns/shared-data.md#the-same-lock-twice",
)
def only_the_owner_releases_a_lock() -> Iterator[Seen]:
    """Only the thread that took a `Lock` can release it."""
    lock, owned = Lock(), threading.RLock()
    heard: list[str] = []
    lock.acquire()

    def release_both() -> None:
        lock.release()
        try:
            owned.release()
        except RuntimeError as problem:
            heard.append(str(problem))

    with owned:
        thread = Thread(target=release_both)
        thread.start()
        thread.join(LIMIT)
    free = not lock.locked()
    yield Seen(
        f"another thread released the Lock: {'yes' if free else 'no'}", free
    )
    yield Seen(f"for the RLock it heard: {', '.join(heard)}", len(heard) == 1)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Nothing looks for deadlocks: a thread that takes its own `Lock` twice"
    " waits for ever, without a word, unless you give a timeout.",
    page="patterns/shared-data.md#the-same-lock-twice",
    snippet="threads/lock_twice",
)
def python_notices_deadlocks() -> Iterator[Seen]:
    """Python notices a deadlock and raises an error."""
    lock = Lock()
    with lock:
        got = lock.acquire(timeout=0.05)
    yield Seen(f"the second acquire, with a timeout, returned {got}", not got)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A worker of a pool keeps its `threading.local` from one task to the next:"
    " it is a value for a thread, not for a request.",
    page="patterns/threads.md#a-value-of-its-own-for-each-thread",
    snippet="threads/one_for_each_thread",
)
def thread_locals_are_per_request() -> Iterator[Seen]:
    """`threading.local` keeps the data of each request apart."""
    own = threading.local()

    def handle(user: str) -> str:
        seen = getattr(own, "user", "nobody")
        own.user = user
        return str(seen)

    with ThreadPoolExecutor(1) as pool:
        seen = list(pool.map(handle, ["Ada", "Bea"]))
    yield Seen(
        f"the requests of Ada and Bea found: {', '.join(seen)}",
        seen == ["nobody", "Ada"],
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.MISLEADING,
    "Between `empty()` and `get()` another thread may take the item: call"
    " `get_nowait` or `get(timeout=...)`, and handle `queue.Empty`.",
    page="patterns/shared-data.md#producers-and-consumers",
    snippet="threads/producer_and_consumer",
)
def empty_tells_whether_get_waits() -> Iterator[Seen]:
    """If `queue.empty()` is False, `get()` has something to give."""
    items: queue.Queue[int] = queue.Queue()
    items.put(1)
    was_empty = items.empty()
    other = Thread(target=items.get)
    other.start()
    other.join(LIMIT)
    try:
        items.get_nowait()
        got = "an item"
    except queue.Empty:
        got = "queue.Empty"
    yield Seen(
        f"empty() said {was_empty}, get_nowait() {got}", got != "an item"
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The handler runs in the main thread, whichever thread the signal meets,"
    " and only the main thread may set one.",
    page="patterns/futures.md#ctrl-c-and-a-pool-of-threads",
    source="https://docs.python.org/3/library/signal.html#signals-and-threads",
    system="POSIX",
)
def signals_reach_every_thread() -> Iterator[Seen]:
    """A signal's handler runs in the thread that the signal meets."""
    ran_in: list[str] = []
    refused: list[str] = []

    def work() -> None:
        signal.raise_signal(signal.SIGUSR1)
        try:
            signal.signal(signal.SIGUSR1, signal.SIG_DFL)
        except ValueError as problem:
            refused.append(str(problem))

    before = signal.signal(
        signal.SIGUSR1, lambda *_: ran_in.append(current_thread().name)
    )
    try:
        thread = Thread(target=work)
        thread.start()
        thread.join(LIMIT)
    finally:
        signal.signal(signal.SIGUSR1, before)
    yield Seen(
        f"the handler ran in: {', '.join(ran_in)}", ran_in == ["MainThread"]
    )
    yield Seen(
        f"the other thread heard: {', '.join(refused)}", len(refused) == 1
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`print` writes the text and the line's end in two steps: lines of several"
    " threads may mix; `logging` writes each record under a lock.",
    page="patterns/threads.md#start-and-wait",
)
def print_writes_whole_lines() -> Iterator[Seen]:
    """Lines that several threads print never mix."""
    writes: list[str] = []

    class Noting(io.StringIO):
        def write(self, text: str) -> int:
            writes.append(text)
            return len(text)

    print("one line", file=Noting())
    yield Seen(f"print wrote {writes}", writes == ["one line", "\n"])


@claimed(Origin.FOLKLORE, Verdict.TRUE, page="patterns/processes.md#logging")
def logging_is_thread_safe() -> Iterator[Seen]:
    """`logging` may be called from several threads without a lock."""
    stream = io.StringIO()
    logger = logging.Logger("claims")
    logger.addHandler(logging.StreamHandler(stream))
    together(4, lambda number: _log_often(logger, number))
    lines = stream.getvalue().splitlines()
    whole = all(line in {"0", "1", "2", "3"} for line in lines)
    yield Seen(
        f"4 threads logged 100 records each: {len(lines)} whole lines",
        whole and len(lines) == 400,
    )


eight_megabytes_per_thread = Claim(
    name="eight-megabytes-per-thread",
    statement="Each thread costs 8 MB of memory, or 80, for its stack.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="The stack is address space: memory is taken as it is used, and a"
    " waiting thread uses little of it.",
    decided=Measured(
        (
            Figure("memory:threads:3.14", at_most=1),
            Figure("memory:threads:3.14t", at_most=1),
        )
    ),
    holds="measured on 3.13 to 3.15, on Linux",
    page="measure/at-scale.md#memory",
)


def leave_a_daemon() -> None:
    """In a child: end while a daemon thread is at work."""
    started = Event()

    def work() -> None:
        try:
            print("working", flush=True)
            started.set()
            Event().wait()
        finally:
            print("cleaned up", flush=True)

    Thread(target=work, daemon=True).start()
    started.wait(LIMIT)


def _log_often(logger: logging.Logger, number: int) -> None:
    for _ in range(100):
        logger.warning("%d", number)


CLAIMS = claims_in(globals())
