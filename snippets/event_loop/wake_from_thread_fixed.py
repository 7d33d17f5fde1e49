"""`call_soon_threadsafe` sets a future on its loop's thread, and wakes it."""

import asyncio


def worker(answer: asyncio.Future[int], log: list[str]) -> None:
    """Ask the loop to set the future."""
    try:
        answer.get_loop().call_soon_threadsafe(answer.set_result, 42)
    except RuntimeError as error:
        log.append(f"in the thread: {error}")


async def main() -> list[str]:
    """Debug mode, which is on here, checks the thread of each call."""
    log: list[str] = []
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    answer.add_done_callback(lambda _: log.append("the waiter is woken"))
    await asyncio.to_thread(worker, answer, log)
    await asyncio.wait([answer], timeout=10)
    log.append(f"the future is done: {answer.done()}")
    return log


if __name__ == "__main__":
    print(*asyncio.run(main(), debug=True), sep="\n")
