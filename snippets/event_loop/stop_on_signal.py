"""On SIGTERM: accept nothing new, finish what is open, within a limit.

Requires: POSIX
"""

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable


async def serve(
    answer: Callable[[bytes], Awaitable[bytes]],
    port: asyncio.Future[int],
    closed: asyncio.Event,
    grace: float,
) -> str:
    """One question and one answer per connection, until a signal comes."""
    connections: set[asyncio.Task[None]] = set()

    async def talk(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            writer.write(await answer(await reader.readline()))
            await writer.drain()
        finally:
            writer.close()

    def connected(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.create_task(talk(reader, writer))
        connections.add(task)
        task.add_done_callback(connections.discard)

    loop, signalled = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, signalled.set)
    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    port.set_result(server.sockets[0].getsockname()[1])
    await signalled.wait()
    for listener in server.sockets:
        loop.remove_reader(listener.fileno())  # accept nothing new
    await asyncio.sleep(0)  # what was accepted before becomes
    await asyncio.sleep(0)  # a connection within these two turns
    server.close()  # from now on, connections are refused
    closed.set()
    opened = set(connections)
    for task in opened:
        loop.call_later(grace, task.cancel)
    ends = await asyncio.gather(*opened, return_exceptions=True)
    cut = sum(isinstance(end, asyncio.CancelledError) for end in ends)
    return f"{len(opened)} open at the signal, {cut} cut off"


async def ask(port: int, question: bytes) -> bytes:
    """A client: one question, one answer; empty if the server cut us off."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(question)
        return await reader.read()
    finally:
        writer.close()
        with contextlib.suppress(OSError):  # it may be lost already
            await writer.wait_closed()


async def main(grace: float) -> list[str]:
    """The signal comes while two answers are being prepared."""
    log: list[str] = []
    arrived, closed = asyncio.Barrier(3), asyncio.Event()

    async def answer(question: bytes) -> bytes:
        await arrived.wait()
        await closed.wait()
        if question == b"slow\n":
            await asyncio.sleep(3600)
        return question.upper()

    port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    server = asyncio.create_task(serve(answer, port, closed, grace))
    clients = [
        asyncio.create_task(ask(await port, question))
        for question in (b"quick\n", b"slow\n")
    ]
    await arrived.wait()
    signal.raise_signal(signal.SIGTERM)
    await closed.wait()
    try:
        await ask(await port, b"late\n")
    except ConnectionRefusedError:
        log.append("late: refused")
    for client, name in zip(clients, ("quick", "slow"), strict=True):
        log.append(f"{name}: {(await client).decode().strip() or 'cut off'}")
    return [*log, await server]


if __name__ == "__main__":
    print(*asyncio.run(main(grace=0.2)), sep="\n")
