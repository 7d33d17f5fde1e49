"""An eager task runs up to its first wait before `create_task` returns.

Requires: Python 3.12
"""

import asyncio


async def look_up(key: str, cache: dict[str, int], log: list[str]) -> int:
    """Answer from the cache, or wait."""
    if key not in cache:
        log.append(f"{key}: waits")
        await asyncio.sleep(0)
        cache[key] = len(key)
    log.append(f"{key}: answers")
    return cache[key]


async def two_tasks() -> list[str]:
    """One answer is in the cache, the other is not."""
    log: list[str] = []
    cache = {"hit": 1}
    tasks = []
    for key in ("hit", "miss"):
        tasks.append(asyncio.create_task(look_up(key, cache, log)))
        log.append(f"{key}: task created, done: {tasks[-1].done()}")
    await asyncio.gather(*tasks)
    return log


async def eager() -> list[str]:
    """The same on a loop whose tasks start at once."""
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    return await two_tasks()


if __name__ == "__main__":
    print("ordinary tasks:", *asyncio.run(two_tasks()), sep="\n  ")
    print("eager tasks:", *asyncio.run(eager()), sep="\n  ")
