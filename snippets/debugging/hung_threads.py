"""A deadlock of two threads, in a program with two doors to look in.

Requires: POSIX

Hangs: end it with `kill`.
"""

import faulthandler
import os
import signal
from threading import Barrier, Lock, Thread


def open_doors() -> None:
    """SIGUSR1 prints all stacks; SIGUSR2 wakes the main thread."""
    faulthandler.register(signal.SIGUSR1)
    signal.signal(signal.SIGUSR2, lambda *_: None)


def move(here: Lock, there: Lock, both: Barrier) -> None:
    """Hold one account, and wait for the other."""
    with here:
        both.wait()  # each thread holds its first lock now
        with there:
            pass


def main() -> None:
    """Move money both ways at the same time."""
    ann, bob, both = Lock(), Lock(), Barrier(2)
    ways = {"ann to bob": (ann, bob), "bob to ann": (bob, ann)}
    threads = [
        Thread(target=move, args=(*way, both), name=name)
        for name, way in ways.items()
    ]
    for thread in threads:
        thread.start()
    print("pid", os.getpid(), flush=True)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    open_doors()
    main()
