"""Weighs a worker of each kind: how many bytes it adds to the program."""

import asyncio
import json
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

COUNT = 20
TASKS = 5000


def weight(pid: int | str = "self") -> int:
    """The bytes of a process; pages that others share count in part."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    line = next(one for one in rollup.splitlines() if one.startswith("Pss:"))
    return int(line.split()[1]) * 1024


def thread_bytes() -> float:
    """What an idle thread adds."""
    enough = threading.Event()
    before = weight()
    threads = [
        threading.Thread(target=enough.wait, args=[30]) for _ in range(COUNT)
    ]
    for thread in threads:
        thread.start()
    after = weight()
    enough.set()
    for thread in threads:
        thread.join()
    return (after - before) / COUNT


def loop_task_bytes() -> float:
    """What a coroutine adds that waits."""

    async def main() -> float:
        before = weight()
        tasks = [asyncio.create_task(asyncio.sleep(30)) for _ in range(TASKS)]
        await asyncio.sleep(0)
        after = weight()
        for task in tasks:
            task.cancel()
        return (after - before) / TASKS

    return asyncio.run(main())


def own_weight(item: int) -> int:
    """The bytes of the worker that runs this."""
    return weight()


def process_bytes() -> float:
    """What a worker process adds, with its part of the helpers."""
    with ProcessPoolExecutor(2) as pool:
        return max(pool.map(own_weight, range(2)))


def interpreter_bytes() -> float:
    """What another interpreter adds."""
    if sys.version_info < (3, 14):
        return 0.0
    from concurrent.futures import InterpreterPoolExecutor

    before = weight()
    with InterpreterPoolExecutor(2) as pool:
        list(pool.map(abs, range(2)))
        time.sleep(0)
        return (weight() - before) / 2


if __name__ == "__main__":
    kinds = (thread_bytes, loop_task_bytes, process_bytes, interpreter_bytes)
    print(json.dumps({kind.__name__: max(0.0, kind()) for kind in kinds}))
