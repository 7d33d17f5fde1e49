"""Claims about the global interpreter lock."""

import bz2
import dis
import hashlib
import json
import lzma
import mmap
import os
import pickle
import re
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Barrier, Thread

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
    gil_is_on,
    is_free_threaded,
)
from .turns import LIMIT, runs_beside

FILLING = bytes(range(256)) * 4096  # a megabyte
NUMBERS = list(range(200_000, 0, -1))
WORDS = "word " * 100_000
SIGNS = "CLAIM_SIGNS"  # the file by which two processes see each other


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "Only one thread at a time executes Python code, and only where the GIL"
    " is on: threads that wait, and C code that gave the GIL up, run beside"
    " it.",
    page="patterns/threads.md#why-are-the-threads-not-faster",
    source="https://docs.python.org/3/glossary.html#term-global-interpreter-lock",
)
def one_thread_at_a_time() -> Iterator[Seen]:
    """With the GIL, only one thread runs at a time."""
    python = runs_beside(_loop)
    in_c = runs_beside(lambda: zlib.compress(FILLING))
    yield Seen(
        f"while a thread looped in Python, another ran: {_yes(python)}",
        python is not gil_is_on(),
    )
    yield Seen(f"while it compressed, another ran: {_yes(in_c)}", in_c)


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "On a free-threaded build, which exists since 3.13 and is supported since"
    " 3.14, threads run Python code at the same time.",
    page="patterns/free-threading.md",
    source="https://peps.python.org/pep-0779/",
)
def no_parallel_python() -> Iterator[Seen]:
    """CPython threads can never run Python code in parallel."""
    beside = runs_beside(_loop)
    build = "free-threaded" if is_free_threaded() else "default"
    yield Seen(
        f"{build} build: two threads in Python code at once: {_yes(beside)}",
        beside is not gil_is_on(),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Being written in C does not matter; giving the GIL up does: `json`, `re`,"
    " `pickle` and `sorted` work on Python objects, and keep it.",
    page="patterns/threads.md#why-are-the-threads-not-faster",
)
def c_code_runs_beside() -> Iterator[Seen]:
    """What is written in C runs in parallel with Python code."""
    calls = {
        "sorted": lambda: sorted(NUMBERS),
        "json.dumps": lambda: json.dumps(NUMBERS),
        "re.findall": lambda: re.findall(r"\w+", WORDS),
        "pickle.dumps": lambda: pickle.dumps(NUMBERS),
    }
    for name, call in calls.items():
        beside = runs_beside(call)
        yield Seen(
            f"during {name}, another thread ran: {_yes(beside)}",
            beside is not gil_is_on(),
        )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "Compressing and hashing give the GIL up: a pool of threads does them on"
    " all cores, on every build.",
    page="measure/performance.md#work-that-computes-in-c",
)
def compression_needs_processes() -> Iterator[Seen]:
    """Compressing and hashing many files needs processes."""
    calls = {
        "zlib.compress": lambda: zlib.compress(FILLING),
        "bz2.compress": lambda: bz2.compress(FILLING),
        "lzma.compress": lambda: lzma.compress(FILLING, preset=0),
        "hashlib.sha256": lambda: hashlib.sha256(FILLING),
    }
    for name, call in calls.items():
        beside = runs_beside(call)
        yield Seen(
            f"during {name}, another thread ran: {_yes(beside)}", beside
        )


@claimed(
    Origin.OURS,
    Verdict.TRUE,
    page="measure/performance.md#work-that-computes-in-c",
    source="https://docs.python.org/3/library/hashlib.html",
)
def small_hashes_keep_the_gil() -> Iterator[Seen]:
    """`hashlib` gives the GIL up for more than 2047 bytes, not for less."""
    for size, beside in ((2047, not gil_is_on()), (65_536, True)):
        data = bytes(size)
        ran = runs_beside(partial(_hash_often, data))
        yield Seen(
            f"during hashes of {size} bytes, another thread ran: {_yes(ran)}",
            ran is beside,
        )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "A thread that waits holds no GIL: any number of threads wait at once.",
    page="patterns/pools.md#does-it-wait-or-compute",
)
def gil_forbids_waiting_together() -> Iterator[Seen]:
    """Because of the GIL, threads wait one after the other, too."""
    everybody = Barrier(50)
    threads = [Thread(target=everybody.wait, args=(LIMIT,)) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    passed = not everybody.broken
    yield Seen(
        f"50 threads waited for each other at one barrier: {_yes(passed)}",
        passed,
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The GIL protects the interpreter, not your data: between a read and the"
    " write that depends on it, another thread may run on every build.",
    page="patterns/shared-data.md#the-race",
    snippet="threads/counter_broken",
)
def gil_makes_code_thread_safe() -> Iterator[Seen]:
    """The GIL makes Python code thread-safe."""
    both_have_read = Barrier(2)
    total = {"value": 0}

    def add() -> None:
        seen = total["value"]
        both_have_read.wait(LIMIT)
        total["value"] = seen + 1

    threads = [Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    count = total["value"]
    yield Seen(f"two threads added one each: {count}", count == 1)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "`x += 1` reads, adds and writes in separate instructions; that it loses"
    " nothing on a build with the GIL is an accident of where that build"
    " switches threads.",
    page="patterns/shared-data.md#what-is-one-step-and-what-is-not",
    source="https://github.com/python/cpython/issues/89598",
)
def plus_equals_is_one_step() -> Iterator[Seen]:
    """`x += 1` is one step, and needs no lock."""
    code = dis.get_instructions(compile("x += 1", "<claim>", "exec"))
    steps = [
        one.opname
        for one in code
        if one.opname.startswith(("LOAD_NAME", "BINARY_OP", "STORE_NAME"))
    ]
    yield Seen(f"instructions: {', '.join(steps)}", len(steps) == 3)


@claimed(
    Origin.FOLKLORE,
    Verdict.OBSOLETE,
    "Since 3.2 it is time that counts: a thread that waits for the GIL asks"
    " for it after the switch interval, 5 ms unless you set another.",
    page="patterns/threads.md#why-are-the-threads-not-faster",
    source="https://docs.python.org/3/library/sys.html#sys.setswitchinterval",
)
def switch_every_hundred_instructions() -> Iterator[Seen]:
    """The interpreter switches threads every 100 instructions."""
    interval = sys.getswitchinterval()
    yield Seen(f"sys.getswitchinterval() is {interval}", interval == 0.005)
    absent = not hasattr(sys, "setcheckinterval")
    yield Seen(f"sys.setcheckinterval is gone: {_yes(absent)}", absent)


interval_is_a_guarantee = Claim(
    name="interval-is-a-guarantee",
    statement="No thread keeps the GIL for longer than the switch interval.",
    origin=Origin.FOLKLORE,
    verdict=Verdict.FALSE,
    correct="The holder is asked after the interval, and hands over between"
    " two instructions: one long call in C that keeps the GIL makes everybody"
    " wait until it returns.",
    decided=Measured((Figure("late:loop-delay-c:asyncio+threads:3.14", 20),)),
    holds="every build with the GIL",
    page="measure/at-scale.md#late",
    source="https://docs.python.org/3/library/sys.html#sys.setswitchinterval",
)


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The default build of 3.13, 3.14 and 3.15 has the GIL; the free-threaded"
    " build is another one, with a `t` in its name.",
    page="patterns/free-threading.md",
    snippet="threads/gil_state",
    source="https://peps.python.org/pep-0703/",
)
def gil_was_removed() -> Iterator[Seen]:
    """Python 3.13 removed the GIL, or 3.14 did."""
    build = "free-threaded" if is_free_threaded() else "default"
    yield Seen(
        f"{build} build of {sys.version_info[0]}.{sys.version_info[1]}:"
        f" the GIL is {'on' if gil_is_on() else 'off'}",
        gil_is_on() is not is_free_threaded(),
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.CONDITIONS,
    "`-X gil=0` is for free-threaded builds, to keep the GIL off whatever an"
    " extension asks for; a default build refuses to start with it.",
    page="patterns/free-threading.md#switch-it-on-or-off",
    snippet="threads/switch_the_gil_on",
    holds="3.13 to 3.15; older versions do not know the option",
    since=(3, 13),
)
def gil_can_be_switched_off() -> Iterator[Seen]:
    """Since 3.13, `-X gil=0` switches the GIL off."""
    ended = fresh.call(say_gil, "-X", "gil=0")
    said = (ended.output + ended.errors).strip().splitlines()[0]
    if is_free_threaded():
        yield Seen(f"with -X gil=0: {said}", said == "GIL off")
    else:
        yield Seen(f"with -X gil=0: {said}", "not supported" in said)


@claimed(
    Origin.TEXTS,
    Verdict.TRUE,
    page="patterns/processes.md",
)
def a_gil_for_each_process() -> Iterator[Seen]:
    """Each process has its own GIL."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "signs")
        path.write_bytes(bytes(2))
        child = Thread(
            target=fresh.call, args=(sign_in_child,), kwargs={SIGNS: str(path)}
        )
        child.start()
        met = _sign_and_look(path, mine=0, other=1)
        child.join(LIMIT)
    yield Seen(
        f"two processes looped in Python, each until it saw the other's sign:"
        f" {_yes(met)}",
        met,
    )


threads_never_help_computing = Claim(
    name="threads-never-help-computing",
    statement="Threads bring nothing for work that computes.",
    origin=Origin.TEXTS,
    verdict=Verdict.CONDITIONS,
    correct="That holds for Python code on a build with the GIL; on a"
    " free-threaded build threads use the cores, and for calls into C that"
    " give the GIL up they do so on every build.",
    decided=Measured(
        (
            Figure("ratio:arithmetic:threads:2:3.14", at_most=1.1),
            Figure("ratio:arithmetic:threads:2:3.14t", at_least=1.5),
            Figure("ratio:compress:threads:2:3.14", at_least=1.5),
        )
    ),
    holds="measured on 3.13 to 3.15",
    page="measure/performance.md#work-that-computes-in-python",
)


def say_gil() -> None:
    """In a child: whether the GIL is on."""
    print("GIL on" if gil_is_on() else "GIL off")


def sign_in_child() -> None:
    """In a child: leave a sign, and loop until there is another."""
    _sign_and_look(Path(os.environ[SIGNS]), mine=1, other=0)


def _sign_and_look(path: Path, mine: int, other: int) -> bool:
    """Never give up the GIL while looking."""
    until = time.monotonic() + LIMIT
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 2) as signs:
        signs[mine] = 1
        while not signs[other] and time.monotonic() < until:
            pass
        return bool(signs[other])


def _loop() -> int:
    total = 0
    for number in range(300_000):
        total += number
    return total


def _hash_often(data: bytes) -> None:
    for _ in range(300):
        hashlib.sha256(data)


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


CLAIMS = claims_in(globals())
