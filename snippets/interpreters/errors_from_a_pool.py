"""A pool re-raises the error of a task; its cause names the interpreter's.

Requires: Python 3.14
"""

from concurrent.futures import InterpreterPoolExecutor

LIMIT = 60.0  # seconds


def divide(a: int, b: int) -> float:
    """Divide; fails for b == 0."""
    return a / b


def outcome(a: int, b: int) -> str:
    """The result, or the error and its cause."""
    with InterpreterPoolExecutor(max_workers=1) as pool:
        future = pool.submit(divide, a, b)
        problem = future.exception(LIMIT)
        if problem is None:
            return str(future.result())
        cause = type(problem.__cause__).__name__
        return f"{type(problem).__name__}, caused by {cause}"


if __name__ == "__main__":
    print(outcome(1, 4))
    print(outcome(1, 0))
