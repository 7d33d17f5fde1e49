"""Before 3.14, a deque of futures keeps only so many tasks in flight."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def bounded_map(
    pool: Executor,
    function: Callable[[Item], Result],
    items: Iterable[Item],
    in_flight: int,
) -> Iterator[Result]:
    """Yield results in order; take an item only when there is room."""
    futures: deque[Future[Result]] = deque()
    try:
        for item in items:
            if len(futures) == in_flight:
                yield futures.popleft().result()
            futures.append(pool.submit(function, item))
        while futures:
            yield futures.popleft().result()
    finally:
        for future in futures:  # the caller has stopped asking
            future.cancel()


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(list(bounded_map(pool, abs, iter([-3, 2, -1]), in_flight=2)))
