"""Does some items of a workload, one after the other, and nothing else.

    python -m snippets.bench.once WORKLOAD ITEMS

For those who count from outside what a process does: with no items, it does
all but the work.
"""

import sys

from .declared import WORKLOADS


def do(name: str, count: int) -> None:
    """The first `count` items of the workload called `name`."""
    workload = WORKLOADS[name]
    for item in workload.items(count, 0):
        workload.work(item)


if __name__ == "__main__":
    do(sys.argv[1], int(sys.argv[2]))
