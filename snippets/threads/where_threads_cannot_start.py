"""Where no thread can start, as in a browser, the calls run in a row."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


def threads_start() -> bool:
    """Try it: no name, version or platform tells it for certain."""
    probe = Thread(target=lambda: None)
    try:
        probe.start()
    except RuntimeError:  # "can't start new thread"
        return False
    probe.join()
    return True


def run_all(
    function: Callable[[int], int], inputs: Iterable[int], workers: int = 4
) -> list[int]:
    """The same results with and without threads."""
    if not threads_start():
        return [function(one) for one in inputs]
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, inputs))


def square(number: int) -> int:
    """A call that would wait."""
    return number * number


if __name__ == "__main__":
    print(run_all(square, range(5)))
