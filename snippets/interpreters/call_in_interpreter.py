"""An interpreter runs functions for you; its modules and globals are its own.

Requires: Python 3.14
"""

from concurrent import interpreters

calls = 0


def count() -> int:
    """Count a call, in the globals of the interpreter that runs this."""
    global calls
    calls += 1
    return calls


def counts() -> tuple[list[int], int]:
    """Two calls in another interpreter, and what ours knows of them."""
    other = interpreters.create()
    try:
        there = [other.call(count) for _ in range(2)]
    finally:
        other.close()
    return there, calls


if __name__ == "__main__":
    there, here = counts()
    print("counted there:", there)
    print("counted here: ", here)
