"""Each call opens the connection in its own thread, and closes it there."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing


def count(path: str) -> int | str:
    """In a worker: open, ask, close."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            return int(connection.execute("select 6 * 7").fetchone()[0])
        except sqlite3.ProgrammingError as problem:
            return str(problem).partition(".")[0]


def ask(path: str = ":memory:") -> int | str:
    """What crosses to the thread is the name of the database."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(count, path).result()


if __name__ == "__main__":
    print(ask())
