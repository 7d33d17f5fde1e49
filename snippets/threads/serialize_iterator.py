"""`threading.serialize_iterator` makes any iterator safe to share.

Requires: Python 3.15
"""

import threading
from concurrent.futures import ThreadPoolExecutor


def share(count: int, threads: int = 4) -> list[int]:
    """All that the threads got, sorted: each number once."""
    shared = threading.serialize_iterator(number for number in range(count))
    with ThreadPoolExecutor(max_workers=threads) as pool:
        parts = pool.map(lambda _: list(shared), range(threads))
        return sorted(number for part in parts for number in part)


if __name__ == "__main__":
    print(share(1000) == list(range(1000)))
