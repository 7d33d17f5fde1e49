"""`[f.result() for f in futures]` is a loop, and ends at the first error."""

from concurrent.futures import Future, ThreadPoolExecutor


def invert(number: int) -> float:
    """One divided by the number."""
    return 1 / number


def by_comprehension(futures: list[Future[float]]) -> list[float]:
    """The short form."""
    return [future.result() for future in futures]


def by_loop(futures: list[Future[float]]) -> list[float]:
    """The same, step by step."""
    results = []
    for future in futures:
        results.append(future.result())  # noqa: PERF401 - the point of it
    return results


def all_that_worked(futures: list[Future[float]]) -> list[float]:
    """What a loop can do besides: go on after an error."""
    return [f.result() for f in futures if f.exception() is None]


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(invert, number) for number in (1, 2, 4)]
        print(by_comprehension(futures) == by_loop(futures))
        futures.append(pool.submit(invert, 0))
        print(all_that_worked(futures))
