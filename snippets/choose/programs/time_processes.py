"""Times the first process pool of a program, then what each call costs."""

import json
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise

CALLS = 300
CHUNK = 500
BYTES = 4_000_000


def nothing(item: object) -> None:
    """Take the item and give nothing back."""


def make(size: int) -> bytes:
    """Give back so many bytes."""
    return bytes(size)


def open_and_close() -> dict[str, float]:
    """Seconds of each step of a pool with one worker and one call."""
    moments = [time.perf_counter()]
    with ProcessPoolExecutor(1) as pool:
        first = pool.submit(nothing, 0)
        moments.append(time.perf_counter())
        first.result()
        moments.append(time.perf_counter())
        pool.submit(nothing, 0).result()
        moments.append(time.perf_counter())
    moments.append(time.perf_counter())
    steps = [b - a for a, b in pairwise(moments)]
    return dict(zip(("submit", "boot", "again", "close"), steps, strict=True))


def calls(pool: ProcessPoolExecutor) -> dict[str, float]:
    """Seconds of each call, alone and in chunks, and the caller's share."""
    cpu, start = time.process_time(), time.perf_counter()
    list(pool.map(nothing, range(CALLS)))
    alone, own = time.perf_counter() - start, time.process_time() - cpu
    start = time.perf_counter()
    list(pool.map(nothing, range(20 * CHUNK), chunksize=CHUNK))
    chunked = time.perf_counter() - start
    return {
        "process_call": alone / CALLS,
        "process_submit": own / CALLS,
        "process_item": chunked / (20 * CHUNK),
    }


def copies(pool: ProcessPoolExecutor) -> dict[str, float]:
    """Seconds for each byte that is sent, and that comes back."""
    data = bytes(BYTES)
    sent, back = [], []
    for _ in range(4):
        start = time.perf_counter()
        pool.submit(nothing, data).result()
        sent.append(time.perf_counter() - start)
        start = time.perf_counter()
        pool.submit(make, BYTES).result()
        back.append(time.perf_counter() - start)
    return {
        "process_send": min(sent) / BYTES,
        "process_return": min(back) / BYTES,
    }


if __name__ == "__main__":
    cold = open_and_close()
    warm = open_and_close()
    figures = {
        "process_first": cold["submit"] - warm["submit"] + cold["close"],
        "process_start": warm["submit"],
        "process_boot": cold["boot"] - cold["again"],
    }
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(nothing, range(4)))
        figures |= calls(pool) | copies(pool)
    print(json.dumps(figures))
