"""joblib keeps a pool of processes for you; it takes functions of any kind.

Requires: joblib
"""

from collections.abc import Callable

from joblib import Parallel, delayed
from joblib.externals.loky import get_reusable_executor


def in_processes(task: Callable[[int], int], numbers: range) -> list[int]:
    """The results in the order of the numbers."""
    calls = (delayed(task)(number) for number in numbers)
    return list(Parallel(n_jobs=2)(calls))


if __name__ == "__main__":
    power = 3
    print(in_processes(lambda number: number**power, range(5)))
    get_reusable_executor().shutdown()  # or 300 seconds after the last call
