"""A worker cannot find a function that was typed in, in a file-less main."""

import subprocess
import sys

LIMIT = 60.0  # seconds
TYPED = """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

def square(number):
    return number * number

context = multiprocessing.get_context("spawn")
with ProcessPoolExecutor(1, mp_context=context) as pool:
    print(pool.submit(square, 3).result(30))
"""
IMPORTED = """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from operator import neg

context = multiprocessing.get_context("spawn")
with ProcessPoolExecutor(1, mp_context=context) as pool:
    print(pool.submit(neg, 3).result(30))
"""


def run(program: str) -> str:
    """What `python -c` prints, or the kind of error it ends with."""
    answer = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, timeout=LIMIT, check=False,
    )  # fmt: skip
    last = answer.stderr.strip().splitlines()[-1:] or [answer.stdout.strip()]
    return last[0].partition(":")[0].rpartition(".")[2]


if __name__ == "__main__":
    print("typed in main:", run(TYPED))
    print("imported:     ", run(IMPORTED))
