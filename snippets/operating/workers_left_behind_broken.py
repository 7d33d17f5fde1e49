"""When the parent is killed, its pool's workers stay behind.

Requires: POSIX
"""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor


def service() -> None:
    """Start a worker, say which process it is, and wait for work."""
    with ProcessPoolExecutor(max_workers=1) as pool:
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
        print(kill_the_parent(patience=1))
