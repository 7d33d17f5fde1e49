"""What it takes to hand an item to another interpreter and get one back.

Pickled size does not tell: some objects are shared, and a list of floats
takes several times as long as its pickle.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

REPEATS = 3
LIMIT_SECONDS = 1.0


def take(thing: object) -> None:
    """Take a thing and give nothing back."""


def echo(thing: object) -> object:
    """Give the thing back."""
    return thing


def seconds(argument: object, result: object) -> dict[str, float]:
    """Seconds of one argument and of one result; empty before 3.14."""
    if sys.version_info < (3, 14):
        return {}
    from concurrent.futures import InterpreterPoolExecutor

    with InterpreterPoolExecutor(1) as pool:

        def call(function: Callable[[Any], Any], thing: object) -> float:
            taken: list[float] = []
            end = time.perf_counter() + LIMIT_SECONDS / 4
            while len(taken) < REPEATS:
                start = time.perf_counter()
                pool.submit(function, thing).result()
                taken.append(time.perf_counter() - start)
                if taken[-1] + start > end:
                    break
            return min(taken)

        call(take, None)  # the first call imports this module
        nothing = call(take, None)
        there = call(take, argument) - nothing
        back = call(echo, result) - call(take, result)
    return {"argument": max(0.0, there), "result": max(0.0, back)}
