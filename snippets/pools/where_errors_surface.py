"""An error waits in its future until you ask; `map` loses what follows it."""

from concurrent.futures import ThreadPoolExecutor, as_completed


def invert(number: int) -> float:
    """One divided by the number."""
    return 1 / number


def with_map(numbers: list[int]) -> list[float]:
    """What `map` yields before it raises."""
    results: list[float] = []
    with ThreadPoolExecutor() as pool:
        try:
            results.extend(pool.map(invert, numbers))
        except ZeroDivisionError:
            return results
    return results


def with_futures(numbers: list[int]) -> list[str]:
    """What each future holds: a result or an error."""
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(invert, number) for number in numbers]
        return sorted(
            repr(future.exception() or future.result())
            for future in as_completed(futures)
        )


def unread(numbers: list[int]) -> str:
    """Nobody asks these futures, so nobody hears of the error."""
    with ThreadPoolExecutor() as pool:
        for number in numbers:
            pool.submit(invert, number)
    return "no complaint"


if __name__ == "__main__":
    numbers = [1, 2, 0, 4]
    print("map:         ", with_map(numbers))
    print("each future: ", with_futures(numbers))
    print("nobody asks: ", unread(numbers))
