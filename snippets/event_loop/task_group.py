"""A task group waits for its tasks; if one fails, it cancels the others."""

import asyncio


async def fetch(name: str, log: list[str]) -> str:
    """Answer after one turn of the loop."""
    await asyncio.sleep(0)
    log.append(f"{name}: done")
    return name.upper()


async def fail() -> None:
    """Fail after one turn of the loop."""
    await asyncio.sleep(0)
    raise ValueError("no such page")


async def wait_for_ever(log: list[str]) -> None:
    """Wait for what never comes; say so when cancelled."""
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        log.append("the waiting task: cancelled")
        raise


async def all_well(log: list[str]) -> list[str]:
    """Two tasks that succeed: their results are there after the block."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(name, log)) for name in ("a", "b")]
    return [task.result() for task in tasks]


async def one_fails(log: list[str]) -> str:
    """One task fails while another waits: nothing is left running."""
    caught = "nothing"
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait_for_ever(log))
            group.create_task(fail())
    except* ValueError as problems:
        caught = ", ".join(str(one) for one in problems.exceptions)
    return f"caught: {caught}"


if __name__ == "__main__":
    events: list[str] = []
    print(asyncio.run(all_well(events)))
    print(asyncio.run(one_fails(events)))
    print("\n".join(events))
