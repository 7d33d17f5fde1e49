"""`wait` on a program whose output nobody reads: both wait for ever."""

import asyncio
import sys

CODE = "print('x' * 1_000_000)"  # more than a pipe holds


async def run(limit: float) -> str:
    """Wrong: the program cannot end before its output is read."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE
    )
    try:
        code = await asyncio.wait_for(child.wait(), limit)
    except TimeoutError:
        child.kill()
        await child.communicate()
        return "wait() hangs"
    return f"exit code {code}"


if __name__ == "__main__":
    print(asyncio.run(run(limit=1)))
