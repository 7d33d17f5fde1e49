"""Which pool computes pure Python in parallel depends on the interpreter."""

import asyncio
import concurrent.futures
import signal
import sys
from concurrent.futures import Executor


def pool_class() -> type[Executor]:
    """Threads without a GIL; else interpreters, else processes."""
    with_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    if not with_gil:
        return concurrent.futures.ThreadPoolExecutor
    if sys.version_info >= (3, 14):
        return concurrent.futures.InterpreterPoolExecutor
    return concurrent.futures.ProcessPoolExecutor


def square(number: int) -> int:
    """Stands for pure Python code that computes for a while."""
    return number * number


async def squares(pool: Executor, numbers: range) -> list[int]:
    """The same coroutine for every pool."""
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(pool, square, n) for n in numbers]
    return list(await asyncio.gather(*jobs))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    with pool_class()() as pool:
        print(type(pool).__name__, asyncio.run(squares(pool, range(5))))
