"""Take an `Executor`, and the caller chooses the kind of pool."""

from collections.abc import Callable
from concurrent.futures import (
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)


class Inline(Executor):
    """No pool at all: runs the call now, in this thread; good for tests."""

    def submit(self, fn: Callable, /, *args, **kwargs) -> Future:  # type: ignore[type-arg,no-untyped-def]  # noqa: ANN002, ANN003
        """A future that is done."""
        future: Future[object] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as problem:
            future.set_exception(problem)
        return future


def total_length(pool: Executor, words: list[str]) -> int:
    """The same code for every kind of pool."""
    return sum(pool.map(len, words))


if __name__ == "__main__":
    words = ["thread", "process", "interpreter"]
    for kind in (Inline, ThreadPoolExecutor, ProcessPoolExecutor):
        with kind() as pool:
            print(f"{kind.__name__}: {total_length(pool, words)}")
