"""The best lock is none: each thread counts for itself, and you merge."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor


def count(text: str) -> Counter[str]:
    """The words of one text, in a counter that no other thread sees."""
    return Counter(text.split())


def count_all(texts: list[str]) -> Counter[str]:
    """The words of all texts: counted apart, added up in one thread."""
    total: Counter[str] = Counter()
    with ThreadPoolExecutor(max_workers=4) as pool:
        for part in pool.map(count, texts):
            total += part
    return total


if __name__ == "__main__":
    texts = ["a rose is a rose", "is a rose a rose"] * 3
    print(sorted(count_all(texts).items()))
