"""A manager's dict lives in a process of its own; every access is a call."""

from collections.abc import MutableMapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def note(table: MutableMapping[str, int], word: str) -> None:
    """Store the length of a word in the shared table."""
    table[word] = len(word)


def lengths(words: list[str]) -> dict[str, int]:
    """What the workers left in the table."""
    with Manager() as manager:
        table = manager.dict()
        with ProcessPoolExecutor(max_workers=2) as pool:
            for call in [pool.submit(note, table, word) for word in words]:
                call.result()
        return dict(table)


if __name__ == "__main__":
    print(sorted(lengths(["fork", "spawn", "forkserver"]).items()))
