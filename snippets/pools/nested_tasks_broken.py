"""A task that waits for another task of its own full pool waits for ever."""

from concurrent.futures import ThreadPoolExecutor


def inner() -> str:
    """The task that is waited for."""
    return "inner"


def outer(pool: ThreadPoolExecutor, patience: float) -> str:
    """Submit to the pool that runs us, and wait for the result."""
    try:
        return pool.submit(inner).result(patience)
    except TimeoutError:
        return "no worker was free"


def nested(workers: int, patience: float) -> str:
    """What the outer task gets; with endless patience, it may hang."""
    with ThreadPoolExecutor(workers) as pool:
        return pool.submit(outer, pool, patience).result()


if __name__ == "__main__":
    print("with one worker:", nested(1, patience=0.2))
