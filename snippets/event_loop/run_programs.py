"""Run other programs side by side, and kill the one that takes too long."""

import asyncio
import signal
import sys


async def run(code: str, limit: float) -> str:
    """What a Python program prints; nothing of it stays behind."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(limit):
            output, _ = await child.communicate()
    except TimeoutError:
        return "killed"
    finally:
        if child.returncode is None:  # time is up, or we were cancelled
            child.kill()
            await child.wait()
    return f"exit code {child.returncode}, printed {output.decode().strip()}"


async def main() -> list[str]:
    """Two quick programs and one that would take an hour."""
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(run(code, limit))
            for code, limit in (
                ("print('hello')", 30),
                ("import time; time.sleep(3600)", 0.2),
                ("print('no'); raise SystemExit(3)", 30),
            )
        ]
    return [task.result() for task in tasks]


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    print(*asyncio.run(main()), sep="\n")
