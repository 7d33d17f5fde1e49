"""A worker of `multiprocessing.Pool` may not start processes of its own."""

import multiprocessing

LIMIT = 60.0  # seconds


def inner(number: int) -> int:
    """What the inner process would do."""
    return number * number


def outer(number: int) -> int | str:
    """Wrong place for a process: the workers of this pool are daemons."""
    process = multiprocessing.Process(target=inner, args=(number,))
    try:
        process.start()
    except AssertionError as problem:
        return str(problem)
    process.join(LIMIT)
    return number


def run() -> int | str:
    """One task in a pool of one."""
    with multiprocessing.Pool(1) as pool:
        return pool.apply_async(outer, (3,)).get(LIMIT)


if __name__ == "__main__":
    print(run())
