"""`cancel` raises CancelledError at the task's wait; clean up, raise it on."""

import asyncio


async def copy(log: list[str], started: asyncio.Event) -> None:
    """Work on a half-written file that must not stay behind."""
    log.append("temporary file made")
    try:
        started.set()
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        log.append("asked to stop")
        raise
    finally:
        log.append("temporary file removed")


async def main() -> list[str]:
    """Cancel is a request: wait until it has been carried out."""
    log: list[str] = []
    started = asyncio.Event()
    task = asyncio.create_task(copy(log, started))
    await started.wait()
    task.cancel()
    log.append(f"cancel() has returned, cancelled: {task.cancelled()}")
    await asyncio.wait([task])
    log.append(f"the task has ended, cancelled: {task.cancelled()}")
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
