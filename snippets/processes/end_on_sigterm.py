"""SIGTERM ends a parent and leaves its workers; taken as Ctrl-C, it does not.

Requires: POSIX
"""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor


def service(how: str) -> None:
    """Start a worker, say which process it is, and wait for work."""
    if how == "as Ctrl-C":  # before the first worker
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    with ProcessPoolExecutor(1) as pool:  # leaving it ends the worker
        print(pool.submit(os.getpid).result(), flush=True)
        while True:
            time.sleep(0.05)


def end_the_parent(how: str, patience: float) -> str:
    """What becomes of the worker when the service gets SIGTERM."""
    with subprocess.Popen(
        [sys.executable, __file__, how],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.terminate()
        try:  # until everybody has closed the pipe to us
            parent.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            os.kill(worker, signal.SIGKILL)
            return "the worker is left behind"
    return "the worker has ended too"


if __name__ == "__main__":
    if sys.argv[1:]:
        service(sys.argv[1])
    else:
        print("by default:", end_the_parent("by default", patience=0.5))
        print("as Ctrl-C: ", end_the_parent("as Ctrl-C", patience=30))
