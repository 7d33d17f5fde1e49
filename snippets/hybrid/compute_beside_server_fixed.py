"""A report computed in a process pool lets the loop answer others."""

import asyncio
import multiprocessing
import signal
from concurrent.futures import Executor, ProcessPoolExecutor


def report(numbers: int) -> bytes:
    """Pure Python that computes for a while."""
    return str(sum(n * n % 7 for n in range(numbers))).encode()


async def serve(order: list[str], numbers: int, pool: Executor) -> None:
    """Ask for a report, then for a ping; note the order of the answers."""
    begun = asyncio.Event()
    loop = asyncio.get_running_loop()

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            if await reader.readline() == b"report\n":
                begun.set()
                job = loop.run_in_executor(pool, report, numbers)
                writer.write(await job)
            else:
                writer.write(b"pong")
        finally:
            writer.close()

    async def ask(question: str) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(f"{question}\n".encode())
            await reader.read()
            order.append(question)
        finally:
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.timeout(30), asyncio.TaskGroup() as group:
        group.create_task(ask("report"))
        await begun.wait()
        group.create_task(ask("ping"))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    order: list[str] = []
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        pool.submit(report, 0).result()  # starts the worker: before the loop
        asyncio.run(serve(order, 3_000_000, pool))
    print("answered:", *order)
