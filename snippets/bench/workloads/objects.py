"""Object-heavy Python: dicts, strings and instances; it holds the GIL."""

from dataclasses import dataclass

from ..workload import Workload

LINES = 15_000
TOTAL = sum(number % 998 for number in range(LINES))
RIGHT = {"lines": LINES, "names": 97, "total": TOTAL}


@dataclass
class Account:
    """What is known of one name."""

    name: str
    total: int = 0
    lines: int = 0


def items(size: int, port: int) -> list[int]:
    """Where each item begins to count."""
    return list(range(size))


def work(start: int) -> dict[str, object]:
    """Write lines, split them, and add them up in an object for each name."""
    accounts: dict[str, Account] = {}
    for number in range(start, start + LINES):
        line = f"name-{number % 97}; {(number - start) % 998}"
        name, amount = line.split("; ")
        account = accounts.setdefault(name, Account(name))
        account.total += int(amount)
        account.lines += 1
    return {
        "lines": sum(one.lines for one in accounts.values()),
        "names": len(accounts),
        "total": sum(one.total for one in accounts.values()),
    }


def right(answers: list[dict[str, object]]) -> bool:
    """Whether every sum is what it must be."""
    return all(answer == RIGHT for answer in answers)


WORKLOAD = Workload(
    name="objects",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
)
