"""Whether another thread gets a turn while a call runs.

With a switch interval of minutes nobody is made to hand over the GIL: the
main thread runs during the calls only if they give the GIL up, or if there is
none. The call is repeated, so that a busy machine has time to wake the main
thread.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Lock, Thread
from typing import Final

LIMIT: Final = 20.0  # seconds
MINUTES: Final = 600.0
TRIES: Final = 4
PATIENCE: Final = 0.5  # seconds of calls in each try


def runs_beside(call: Callable[[], object]) -> bool:
    """Whether the main thread ran, in one of the tries, during `call`."""
    with _no_forced_switches():
        return any(_ran_during(call) for _ in range(TRIES))


@contextmanager
def _no_forced_switches() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(MINUTES)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _ran_during(call: Callable[[], object]) -> bool:
    started = Lock()
    started.acquire()
    looked: list[bool] = []
    ended: list[bool] = []

    def work() -> None:
        started.release()  # wakes the main thread; the GIL stays here
        until = time.monotonic() + PATIENCE
        while not looked and time.monotonic() < until:
            call()
        ended.append(True)

    thread = Thread(target=work)
    thread.start()
    started.acquire(timeout=LIMIT)
    still_running = not ended
    looked.append(True)
    thread.join(LIMIT)
    return still_running


def together(count: int, work: Callable[[int], object]) -> None:
    """Call `work(0)` to `work(count - 1)`, each in a thread, all at once."""
    start = Barrier(count)

    def step(number: int) -> None:
        start.wait(LIMIT)
        work(number)

    threads = [Thread(target=step, args=(n,)) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
