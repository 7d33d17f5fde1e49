"""A thread in each worker waits for the parent's end, and ends the worker.

Requires: POSIX
"""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor


def end_with_parent() -> None:
    """Set a worker up: it does not outlive the process that started it."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def service() -> None:
    """Start a worker, say which process it is, and wait for work."""
    with ProcessPoolExecutor(1, initializer=end_with_parent) as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(3600)


def kill_the_parent(patience: float) -> str:
    """What becomes of the worker when the service is killed."""
    with subprocess.Popen(
        [sys.executable, __file__, "service"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
        try:  # until everybody has closed the pipe to us
            parent.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            os.kill(worker, signal.SIGKILL)
            return "the worker is left behind"
    return "the worker has ended too"


if __name__ == "__main__":
    if sys.argv[1:] == ["service"]:
        service()
    else:
        print(kill_the_parent(patience=30))
