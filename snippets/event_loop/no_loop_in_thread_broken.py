"""A thread has no event loop unless it makes one."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch() -> str:
    """Anything asynchronous."""
    await asyncio.sleep(0)
    return "fetched"


def work() -> str:
    """Wrong in a thread on every version; in the main thread since 3.14."""
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError as problem:
        return str(problem)
    return loop.run_until_complete(fetch())


def main() -> str:
    """Run it in a thread, as a web framework runs a synchronous view."""
    with ThreadPoolExecutor(1, thread_name_prefix="view") as pool:
        return pool.submit(work).result()


if __name__ == "__main__":
    print(main())
