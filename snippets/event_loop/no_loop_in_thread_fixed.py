"""`asyncio.run` makes a loop for the thread that calls it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch() -> str:
    """Anything asynchronous."""
    await asyncio.sleep(0)
    return "fetched"


def work() -> str:
    """Right in any thread that has no running loop."""
    return asyncio.run(fetch())


def main() -> str:
    """Run it in a thread, as a web framework runs a synchronous view."""
    with ThreadPoolExecutor(1, thread_name_prefix="view") as pool:
        return pool.submit(work).result()


if __name__ == "__main__":
    print(main())
