"""Times the first pool of interpreters of a program, then each call."""

import json
import time
from concurrent.futures import InterpreterPoolExecutor
from itertools import pairwise

CALLS = 200
BYTES = 4_000_000


def nothing(item: object) -> None:
    """Take the item and give nothing back."""


def open_and_close() -> dict[str, float]:
    """Seconds of each step of a pool with one worker and one call."""
    moments = [time.perf_counter()]
    with InterpreterPoolExecutor(1) as pool:
        pool.submit(nothing, 0).result()
        moments.append(time.perf_counter())
        pool.submit(nothing, 0).result()
        moments.append(time.perf_counter())
    moments.append(time.perf_counter())
    first, again, close = (b - a for a, b in pairwise(moments))
    return {"start": first - again, "close": close}


def calls(pool: InterpreterPoolExecutor) -> dict[str, float]:
    """Seconds of each call, with two workers."""
    start = time.perf_counter()
    list(pool.map(nothing, range(CALLS)))
    return {"interpreter_call": (time.perf_counter() - start) / CALLS}


def copies(pool: InterpreterPoolExecutor) -> dict[str, float]:
    """Seconds for each byte that is handed over."""
    data = bytes(BYTES)
    seconds = []
    for _ in range(4):
        start = time.perf_counter()
        pool.submit(nothing, data).result()
        seconds.append(time.perf_counter() - start)
    return {"interpreter_byte": min(seconds) / BYTES}


if __name__ == "__main__":
    cold = open_and_close()
    with InterpreterPoolExecutor(2) as pool:
        list(pool.map(nothing, range(4)))
        figures = calls(pool) | copies(pool)
    figures["interpreter_start"] = cold["start"]
    figures["interpreter_pool"] = cold["close"]
    print(json.dumps(figures))
