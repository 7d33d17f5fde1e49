"""Some calls into C release the GIL while they work; others keep it.

The switch interval is set so long that no thread is asked to hand over: a
thread that waits for the GIL runs during a call only if the call releases it.
"""

import hashlib
import json
import lzma
import re
import sqlite3
import sys
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import closing

PATIENCE = 1.0  # seconds of calls: one may be shorter than a thread needs
DATA = bytes(range(256)) * 10_000
NUMBERS = list(range(200_000))
COUNT = """WITH RECURSIVE n(x) AS (
    SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000
) SELECT count(*) FROM n"""


def query() -> object:
    """Let SQLite count."""
    with closing(sqlite3.connect(":memory:")) as connection:
        return connection.execute(COUNT).fetchone()


CALLS: dict[str, Callable[[], object]] = {
    "time.sleep": lambda: time.sleep(0.02),
    "hashlib.sha256": lambda: hashlib.sha256(DATA * 4).digest(),
    "zlib.compress": lambda: zlib.compress(DATA),
    "lzma.compress": lambda: lzma.compress(DATA[:200_000]),
    "sqlite3 query": query,
    "json.dumps": lambda: json.dumps(NUMBERS),
    "re.match": lambda: re.match("(a+)+b", "a" * 18),
    "sorted": lambda: sorted(NUMBERS, key=abs),
    "sum": lambda: sum(NUMBERS),
}


def another_thread_runs(during: Callable[[], object]) -> bool:
    """Whether a thread that is ready to run gets to run during the call."""
    ran, gate = threading.Event(), threading.Lock()

    def wait_then_tell() -> None:
        with gate:
            ran.set()

    thread = threading.Thread(target=wait_then_tell)
    with gate:
        thread.start()
    end = time.monotonic() + PATIENCE
    while not ran.is_set() and time.monotonic() < end:
        during()
    answer = ran.is_set()
    thread.join()
    return answer


if __name__ == "__main__":
    sys.setswitchinterval(1000)
    for name, call in CALLS.items():
        runs = another_thread_runs(during=call)
        print(f"{name:15} {'another thread runs' if runs else '-'}")
