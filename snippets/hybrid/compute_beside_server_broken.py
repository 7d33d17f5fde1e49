"""A report computed in a coroutine keeps every other client waiting."""

import asyncio


def report(numbers: int) -> bytes:
    """Pure Python that computes for a while."""
    return str(sum(n * n % 7 for n in range(numbers))).encode()


async def serve(order: list[str], numbers: int) -> None:
    """Ask for a report, then for a ping; note the order of the answers."""
    begun = asyncio.Event()

    async def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            if await reader.readline() == b"report\n":
                begun.set()
                await asyncio.sleep(0)
                writer.write(report(numbers))  # wrong: the loop stands still
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
    order: list[str] = []
    asyncio.run(serve(order, 100_000))
    print("answered:", *order)
