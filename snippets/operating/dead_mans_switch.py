"""A stuck event loop ends its process, which says where it was stuck.

A supervisor starts it again. The switch works even if the GIL is held.
"""

import asyncio
import faulthandler
import subprocess
import sys
import time
from collections.abc import Coroutine
from typing import Any


async def rearm(limit: float) -> None:
    """Put the end of the process off, again and again."""
    try:
        while True:
            faulthandler.dump_traceback_later(limit, exit=True)
            await asyncio.sleep(limit / 4)
    finally:
        faulthandler.cancel_dump_traceback_later()


async def guarded(limit: float, work: Coroutine[Any, Any, None]) -> None:
    """Do the work; no step of the loop may take as long as the limit."""
    switch = asyncio.create_task(rearm(limit))
    try:
        await work
    finally:
        switch.cancel()


async def work(limit: float) -> None:
    """Wait for longer than the limit, which does no harm; then block."""
    await asyncio.sleep(1.5 * limit)
    print("worked", flush=True)
    read_config()


def read_config() -> None:
    """A call that blocks for an hour."""
    time.sleep(3600)


def outcome() -> list[str]:
    """What a supervisor sees of the service."""
    child = subprocess.run(
        [sys.executable, __file__, "service"],
        capture_output=True,
        text=True,
        check=False,
    )
    where = [line for line in child.stderr.splitlines() if "read_c" in line]
    return [
        f"it printed: {child.stdout.strip()}",
        f"exit code: {child.returncode}",
        f"stuck in: {where[0].rpartition(' in ')[2]}",
    ]


if __name__ == "__main__":
    if sys.argv[1:] == ["service"]:
        asyncio.run(guarded(limit=0.5, work=work(limit=0.5)))
    else:
        print(*outcome(), sep="\n")
