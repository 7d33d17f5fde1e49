"""`communicate` reads a program's output while it waits for its end."""

import asyncio
import sys

CODE = "print('x' * 1_000_000)"  # more than a pipe holds


async def run(limit: float) -> str:
    """Read until the program closes its output, then wait for its end."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, stdout=asyncio.subprocess.PIPE
    )
    try:
        output, _ = await asyncio.wait_for(child.communicate(), limit)
    except TimeoutError:
        child.kill()
        await child.wait()
        return "too slow"
    return f"exit code {child.returncode}; {len(output)} bytes read"


if __name__ == "__main__":
    print(asyncio.run(run(limit=60)))
