"""sqlite3: a query in memory; each step of it releases the GIL."""

import sqlite3
from contextlib import closing

from ..workload import Workload

ROWS = 240_000
QUERY = f"""
    WITH RECURSIVE numbers(n) AS (
        SELECT 0 UNION ALL SELECT n + 1 FROM numbers LIMIT {ROWS}
    )
    SELECT count(*), sum(n * n % 1009) FROM numbers WHERE n % 3 = ?
"""  # noqa: S608 - the number is our own


def items(size: int, port: int) -> list[int]:
    """The remainder that each item asks for."""
    return [number % 3 for number in range(size)]


def work(remainder: int) -> tuple[int, int]:
    """Ask on a connection of its own: connections are not shared."""
    with closing(sqlite3.connect(":memory:")) as connection:
        count, total = connection.execute(QUERY, (remainder,)).fetchone()
    return count, total


def right(answers: list[tuple[int, int]]) -> bool:
    """Whether the database counted as Python does."""
    expected = []
    for remainder in items(len(answers), 0):
        of = range(remainder, ROWS, 3)
        expected.append((len(of), sum(n * n % 1009 for n in of)))
    return answers == expected


WORKLOAD = Workload(
    name="sqlite",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
)
