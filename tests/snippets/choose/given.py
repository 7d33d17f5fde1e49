"""Functions and items that the tests of the profiler measure."""

import asyncio
import functools
import hashlib
import os
import subprocess
import sys
import threading
import time

few = [20_000] * 12
pauses = [0.002] * 12
long_pauses = [0.05] * 3
uneven = [1_000, 100_000, 2_000, 50_000, 4_000, 8_000, 16_000, 32_000]
empty: list[int] = []
number = 5
bad_third = [1, 2, 0, 4]
held = threading.Event()


def compute(steps):
    """Hold the GIL."""
    value = 1
    for step in range(steps):
        value = (value * value + step) % 1_000_003
    return value


def wait(seconds):
    """Hold nothing."""
    time.sleep(seconds)  # the waiting that is to be measured
    return seconds


def digest(size):
    """Compute in C without the GIL."""
    return hashlib.sha256(bytes(size * 400)).hexdigest()


async def await_it(seconds):
    """Wait on a loop."""
    await asyncio.sleep(seconds)
    return seconds


def divide(item):
    """Raise on zero."""
    return 1 / item


def hang(item):
    """Wait for what never comes."""
    held.wait()


def hang_on_second(item):
    """Be done once."""
    if held_before:
        held.wait()
    held_before.append(item)


held_before: list[object] = []


def end_python(item):
    """Leave no chance to say anything."""
    os._exit(7)


def leave(item):
    """Try to leave the program."""
    sys.exit(3)


def shout(item):
    """Print to where the answers are listened for."""
    print("not an answer")
    return item


def read_input(item):
    """Read what nobody types."""
    return sys.stdin.readline()


def generate(item):
    """Run nothing when called."""
    yield item


async def generate_async(item):
    """Run nothing when called, either."""
    yield item


def unpicklable(item):
    """Give back what cannot be sent."""
    return lambda: item


def make_items():
    """Give the items."""
    return iter([100, 200, 300])


def no_items():
    """Fail to give them."""
    raise LookupError("gone")


def make_closure():
    """Give a function that remembers."""
    seen = []

    def remember(item):
        seen.append(item)
        return len(seen)

    return remember


class Counter:
    """A class with a method of every kind."""

    def bump(self, item):
        """Need an object."""
        return item

    @staticmethod
    def plain(item):
        """Need none."""
        return item


counter = Counter()
closure = make_closure()
nothing = lambda item: item  # noqa: E731 - a lambda is what is tested
texts = ["text" * 5_000] * 4
first = [True]


def length(text):
    """Take what is large."""
    return len(text)


def slow_at_first(seconds):
    """Do something once that no other call does."""
    if first:
        time.sleep(0.04)  # longer than any call: it is to be found
        first.clear()
    time.sleep(seconds)  # as above


def leave_program(item):
    """Start a program and do not wait for it."""
    code = "import time; time.sleep(300)"  # it has to be ended
    subprocess.Popen([sys.executable, "-c", code])


def exit_without_a_word(item):
    """Leave no chance to say anything, with an exit code of success."""
    os._exit(0)


def complain(item):
    """Print more errors than a pipe holds."""
    os.write(2, b"an error\n" * 20_000)
    return item


def leave_daemon(item):
    """Start a program that leaves the session, and do not wait for it."""
    code = "import time; time.sleep(3)"
    subprocess.Popen([sys.executable, "-c", code], start_new_session=True)


def copy_itself(item):
    """Give back twice what os.fork gives, where there is one."""
    return getattr(os, "fork", int)()


def two_lines(item):
    """Raise what takes more than one line to say."""
    raise ValueError("first line\n\nsecond " + "x" * 1000)


def forget_to_await(item):
    """Give back a coroutine."""
    return await_it(item)


def forget_to_loop(item):
    """Give back a generator."""
    return (number for number in range(item))


def interrupted_items():
    """Give one item and then no more."""
    yield 1
    raise SystemExit(3)


def wrapped(function):
    """Give a function that passes for another."""

    @functools.wraps(function)
    def wrapper(item):
        return function(item)

    return wrapper


@wrapped
def decorated(item):
    """Be found by name, though a closure."""
    return item


def threads(item):
    """Be called like a function of the code that is shown."""
    return item


def pool(item):
    """Be called like a variable of it."""
    return item


async def one(item):
    """Be called like a coroutine function of it."""
    return item


class Unprintable(Exception):  # noqa: N818 - it fails at more than its name
    """An exception without a text."""

    def __str__(self):
        """Fail."""
        raise LookupError("gone")


def raise_unprintable(item):
    """Raise what cannot be shown."""
    raise Unprintable
