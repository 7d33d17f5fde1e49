"""A forked child copies the pages it writes, and reading objects is writing.

`gc.freeze` before the fork keeps the collector from writing too.
Requires: Linux
"""

import gc
import os
import re
from collections.abc import Callable
from pathlib import Path

MIB = 2**20


def private() -> int:
    """Bytes of this process that it shares with no other."""
    text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"^Private_Dirty:\s*(\d+) kB", text, re.MULTILINE)
    assert found is not None
    return int(found[1]) * 1024


def copied(action: Callable[[], object]) -> int:
    """How many bytes a forked child copies while it does `action`."""
    read_end, write_end = os.pipe()
    if (child := os.fork()) == 0:
        before = private()
        action()
        os.write(write_end, str(private() - before).encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        return int(answer.read())


def in_words(amount: int, total: int) -> str:
    """The share that was copied."""
    return "little" if amount < total / 10 else "much"


def experiment(count: int) -> dict[str, str]:
    """What children of a process with `count` small lists copy."""
    before = private()
    lists, text = [[number] for number in range(count)], bytes(count * 100)
    total = private() - before
    found = {
        "nothing": copied(int),
        "read one large bytes object": copied(lambda: text.count(b"x")),
        "read each list": copied(lambda: max(map(len, lists))),
        "collect": copied(gc.collect),
    }
    gc.freeze()
    found["collect, after gc.freeze"] = copied(gc.collect)
    gc.unfreeze()
    return {name: in_words(size, total) for name, size in found.items()}


if __name__ == "__main__":
    for action, amount in experiment(200_000).items():
        print(f"{action}: {amount} is copied")
