"""A dictionary from future to position lets a result meet its neighbours."""

from concurrent.futures import ThreadPoolExecutor, as_completed


def reading(station: int) -> float:
    """Stand in for asking a weather station for its temperature."""
    return [12.0, 12.5, 19.0, 12.0, 11.5][station]


def jumps(stations: int, limit: float) -> list[int]:
    """The stations that differ from the one before by more than `limit`.

    A pair is compared as soon as both of its readings are here.
    """
    readings: list[float | None] = [None] * stations
    found = []
    with ThreadPoolExecutor(max_workers=stations) as pool:
        index_of = {pool.submit(reading, n): n for n in range(stations)}
        for future in as_completed(index_of):
            here = index_of[future]
            readings[here] = future.result()
            for left, right in ((here - 1, here), (here, here + 1)):
                if left < 0 or right >= stations:
                    continue
                a, b = readings[left], readings[right]
                if a is not None and b is not None and abs(a - b) > limit:
                    found.append(right)
    return sorted(found)


if __name__ == "__main__":
    print("jumps at stations", jumps(5, limit=3.0))
