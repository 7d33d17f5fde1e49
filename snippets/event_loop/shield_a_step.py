"""`shield` lets a step finish although whoever waits for it is cancelled."""

import asyncio


async def commit(log: list[str], reached: asyncio.Event) -> None:
    """A step that must not stop half-way."""
    reached.set()
    await asyncio.sleep(0.05)
    log.append("committed")


async def save(log: list[str], reached: asyncio.Event) -> None:
    """If cancelled, wait for the step all the same, then end."""
    step = asyncio.create_task(commit(log, reached))
    try:
        await asyncio.shield(step)
    except asyncio.CancelledError:
        log.append("save is cancelled, the step runs on")
        await step
        raise


async def main() -> list[str]:
    """Cancel `save` in the middle of its step."""
    log: list[str] = []
    reached = asyncio.Event()
    task = asyncio.create_task(save(log, reached))
    await reached.wait()
    task.cancel()
    await asyncio.wait([task])
    log.append(f"save has ended, cancelled: {task.cancelled()}")
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
