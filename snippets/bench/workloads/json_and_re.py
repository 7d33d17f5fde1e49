"""json and re: computing in C code that keeps the GIL."""

import json
import re

from ..workload import Workload

WORD = re.compile(r"[a-z]+-(\d+)")
RECORDS = 15_000
TOTAL = sum(range(RECORDS))


def items(size: int, port: int) -> list[str]:
    """A document for each item."""
    records = [
        {"name": f"name-{number}", "tags": ["a", "b"], "value": number / 8}
        for number in range(RECORDS)
    ]
    return [json.dumps(records) for _ in range(size)]


def work(document: str) -> tuple[int, int]:
    """Parse the document, write it again, and search what was written."""
    again = json.dumps(json.loads(document))
    return len(again), sum(map(int, WORD.findall(again)))


def right(answers: list[tuple[int, int]]) -> bool:
    """Whether nothing was lost on the way."""
    expected = len(items(1, 0)[0]), TOTAL
    return all(answer == expected for answer in answers)


WORKLOAD = Workload(
    name="json-and-re",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
)
