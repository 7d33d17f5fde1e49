"""On Ctrl-C the parent decides: workers ignore the signal and are shut down.

Requires: POSIX
"""

import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor


def ignore_ctrl_c() -> None:
    """A terminal sends SIGINT to every process of the program."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def work(number: int) -> int:
    """Take a moment."""
    time.sleep(0.01)
    return number


def interrupted() -> str:
    """Press Ctrl-C after the first result; drop what has not begun."""
    done = 0
    with ProcessPoolExecutor(1, initializer=ignore_ctrl_c) as pool:
        calls = [pool.submit(work, number) for number in range(100)]
        try:
            for call in calls:
                call.result()
                done += 1
                os.kill(0, signal.SIGINT)  # to the whole process group
        except KeyboardInterrupt:
            pool.shutdown(wait=True, cancel_futures=True)
    dropped = sum(call.cancelled() for call in calls)
    return f"stopped after {done}, most were dropped: {dropped > 50}"


if __name__ == "__main__":
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)  # a group of our own, as a terminal gives us
    signal.signal(signal.SIGINT, signal.default_int_handler)  # for `... &`
    print(interrupted())
