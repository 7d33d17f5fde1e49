"""A task group brings the error of a background job to its owner."""

import asyncio


async def flush() -> None:
    """A background job that fails at once."""
    raise OSError("disk full")


async def serve(log: list[str]) -> None:
    """The job lives in this block, and its error ends the block."""
    async with asyncio.TaskGroup() as group:
        group.create_task(flush())
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            log.append("serving stops: the job failed")
            raise


async def main() -> list[str]:
    """The error arrives as a group with one member."""
    log: list[str] = []
    try:
        await serve(log)
    except* OSError as errors:
        log.append(f"{errors.exceptions[0]!r}")
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
