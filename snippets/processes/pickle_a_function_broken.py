"""What goes to a worker is pickled: a lambda or a local function cannot be."""

import pickle
from concurrent.futures import ProcessPoolExecutor

LIMIT = 60.0  # seconds


def scale(numbers: list[int], factor: int) -> list[int] | str:
    """Multiply in a worker, with a function that knows its factor."""

    def times(number: int) -> int:
        return number * factor

    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            return list(pool.map(times, numbers, timeout=LIMIT))
        except (pickle.PicklingError, AttributeError) as problem:
            said = str(problem).lower()
            return "not pickled" if "local" in said else said


if __name__ == "__main__":
    print(scale([3], factor=10))
