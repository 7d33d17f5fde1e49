"""Other programs: started, waited for, their output read."""

import asyncio
import subprocess
import sys

from ..workload import Workload

COMMAND = (sys.executable, "-I", "-S", "-c", "print(6 * 7)")


def items(size: int, port: int) -> list[int]:
    """A number for each program."""
    return list(range(size))


def work(number: int) -> bytes:
    """Run the program and block until it has ended."""
    return subprocess.run(
        COMMAND, stdout=subprocess.PIPE, timeout=30, check=True
    ).stdout.strip()


async def run(number: int) -> bytes:
    """Run the program and let others run until it has ended."""
    program = await asyncio.create_subprocess_exec(
        *COMMAND, stdout=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(30):
        said, _ = await program.communicate()
    return said.strip()


def right(answers: list[bytes]) -> bool:
    """Whether each program said what it was asked."""
    return all(answer == b"42" for answer in answers)


WORKLOAD = Workload(
    name="programs",
    size=16,
    items=items,
    work=work,
    right=right,
    await_=run,
)
