"""A SQLite connection refuses to be used outside of the thread it is from."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor


def count(connection: sqlite3.Connection) -> int | str:
    """In a worker: ask the connection that came as an argument."""
    try:
        return int(connection.execute("select 6 * 7").fetchone()[0])
    except sqlite3.ProgrammingError as problem:
        return str(problem).partition(".")[0]


def ask() -> int | str:
    """Wrong: one connection, made here, for all threads."""
    connection = sqlite3.connect(":memory:")
    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(count, connection).result()
    finally:
        connection.close()


if __name__ == "__main__":
    print(ask())
