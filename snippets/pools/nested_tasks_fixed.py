"""Let no task wait for its own pool: return, and submit the next step."""

from concurrent.futures import ThreadPoolExecutor

LIMIT = 10.0  # seconds


def inner() -> str:
    """The first step."""
    return "inner"


def outer(result: str) -> str:
    """The second step, which needs the result of the first."""
    return f"outer after {result}"


def nested(workers: int) -> str:
    """The two steps, one after the other, from outside the pool."""
    with ThreadPoolExecutor(workers) as pool:
        first = pool.submit(inner).result(LIMIT)
        return pool.submit(outer, first).result(LIMIT)


if __name__ == "__main__":
    print("with one worker:", nested(1))
