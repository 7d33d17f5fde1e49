"""The error of a task that nobody awaits is only logged, and late."""

import asyncio
import gc


async def flush() -> None:
    """A background job that fails at once."""
    raise OSError("disk full")


async def serve(log: list[str]) -> None:
    """Start the job, never ask for its result, go on."""
    job = asyncio.create_task(flush())
    await asyncio.sleep(0)
    log.append(f"the job is done: {job.done()}; serving goes on")


async def main() -> list[str]:
    """The loop hears of the error when the task is collected."""
    log: list[str] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, what: log.append(what["message"]))
    await serve(log)
    gc.collect()
    return log


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
