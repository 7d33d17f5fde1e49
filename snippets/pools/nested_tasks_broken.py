"""A task that waits for another task of its own full pool waits for ever."""

from concurrent.futures import ThreadPoolExecutor

PATIENCE = 0.2  # seconds; without it, this program would never end


def inner() -> str:
    """The task that is waited for."""
    return "inner"


def outer(pool: ThreadPoolExecutor) -> str:
    """Submit to the pool that runs us, and wait for the result."""
    try:
        return pool.submit(inner).result(PATIENCE)
    except TimeoutError:
        return "no worker was free"


def nested(workers: int) -> str:
    """What the outer task gets in a pool of that size."""
    with ThreadPoolExecutor(workers) as pool:
        return pool.submit(outer, pool).result()


if __name__ == "__main__":
    print("with one worker:", nested(1))
