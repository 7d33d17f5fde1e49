"""A spawned worker inherits no connection: the client sees the end."""

import asyncio
import multiprocessing
import signal
from concurrent.futures import Executor, ProcessPoolExecutor


def square(number: int) -> int:
    """The work for the pool."""
    return number * number


async def read_until_end(pool: Executor, limit: float) -> str:
    """The server answers and closes; say whether the client sees it."""
    loop = asyncio.get_running_loop()

    async def connected(
        _: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        result = await loop.run_in_executor(pool, square, 7)
        writer.write(f"{result}\n".encode())
        writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answer = await reader.readline()
    try:
        await asyncio.wait_for(reader.read(), limit)
        end = "the end arrived"
    except TimeoutError:
        end = "the end never arrived"
    writer.close()
    server.close()
    return f"answer {answer.decode().strip()}; {end}"


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    start = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=start) as pool:
        print(asyncio.run(read_until_end(pool, limit=10)))
